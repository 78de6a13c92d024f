package dev.tandem.dev.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.FreePorts;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc.DeadLetterServiceImplBase;
import dev.tandem.proto.operations.v1.GetLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.Redrive;
import dev.tandem.proto.operations.v1.RedriveLetterRequest;
import dev.tandem.proto.operations.v1.RedriveLetterResponse;
import dev.tandem.proto.operations.v1.WatchRedriveRequest;
import dev.tandem.proto.operations.v1.WatchRedriveResponse;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterClientTest {

    private static final String KNOWN = "0198b4a2-7c1e-5a53-9d0e-0a1b2c3d4e5f";

    private final Desk desk = new Desk();
    private Server server;
    private LetterClient client;

    @BeforeEach
    void start() throws IOException {
        server = ServerBuilder.forPort(0).addService(desk).build().start();
        client = LetterClient.connect("shipping", server.getPort(), "token");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void unknownLetterIsAbsent() {
        assertThat(client.find("another")).isEmpty();
        assertThat(client.find(KNOWN)).isPresent();
    }

    @Test
    void refusalIsTheServicesOwnSentence() {
        assertThatThrownBy(() -> client.redrive(KNOWN, "ada", ""))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessage("shipping: Letter is applied; nothing is left to do.");
    }

    @Test
    void absenceOfTheServiceIsTold() {
        try (LetterClient nobody = LetterClient.connect("payment", FreePorts.next(), "token")) {
            assertThatThrownBy(() -> nobody.find(KNOWN))
                    .isInstanceOf(DevRuntimeException.class)
                    .hasMessageStartingWith("payment does not answer; see ./tandem status");
        }
    }

    @Test
    void waitsUntilTheAttemptIsOver() {
        desk.claimedLooks = 3;

        assertThat(client.awaitAttempt(KNOWN, Duration.ofSeconds(20)).getStatus())
                .isEqualTo(LetterStatus.LETTER_STATUS_APPLIED);
    }

    @Test
    void followsARedriveToItsLastStep() {
        List<Long> steps = new ArrayList<>();

        Redrive last = client.watch(Redrive.getDefaultInstance(), step -> steps.add(step.getAppliedCount()));

        assertThat(steps).containsExactly(1L, 2L);
        assertThat(last.getAppliedCount()).isEqualTo(2);
    }

    /** Knows one letter, which is applied after some looks. */
    private static final class Desk extends DeadLetterServiceImplBase {
        private int claimedLooks;

        @Override
        public void getLetter(GetLetterRequest request, StreamObserver<GetLetterResponse> response) {
            if (!request.getLetterId().equals(KNOWN)) {
                response.onError(Status.NOT_FOUND.asRuntimeException());
                return;
            }
            LetterStatus status =
                    claimedLooks-- > 0 ? LetterStatus.LETTER_STATUS_CLAIMED : LetterStatus.LETTER_STATUS_APPLIED;
            response.onNext(GetLetterResponse.newBuilder()
                    .setLetter(Letter.newBuilder().setLetterId(KNOWN).setStatus(status))
                    .build());
            response.onCompleted();
        }

        @Override
        public void redriveLetter(RedriveLetterRequest request, StreamObserver<RedriveLetterResponse> response) {
            response.onError(Status.FAILED_PRECONDITION
                    .withDescription("Letter is applied; nothing is left to do.")
                    .asRuntimeException());
        }

        @Override
        public void watchRedrive(WatchRedriveRequest request, StreamObserver<WatchRedriveResponse> response) {
            for (int applied = 1; applied <= 2; applied++) {
                response.onNext(WatchRedriveResponse.newBuilder()
                        .setRedrive(Redrive.newBuilder().setAppliedCount(applied))
                        .build());
            }
            response.onCompleted();
        }
    }
}
