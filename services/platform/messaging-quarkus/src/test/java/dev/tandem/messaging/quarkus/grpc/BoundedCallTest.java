package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedCallTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final RecordedCall recorded = new RecordedCall();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void isClosedWhenItsTimeIsOver() {
        start(Deadline.after(30, TimeUnit.MILLISECONDS));

        assertThat(recorded.closed).succeedsWithin(SOON).satisfies(status -> assertThat(status.getCode())
                .isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }

    @Test
    void dropsWhatIsAnsweredAfterThat() {
        ServerCall<GetOrderRequest, GetOrderResponse> call = start(Deadline.after(1, TimeUnit.MILLISECONDS));
        assertThat(recorded.closed).succeedsWithin(SOON);

        call.sendHeaders(new Metadata());
        call.sendMessage(GetOrderResponse.getDefaultInstance());
        call.close(Status.OK, new Metadata());

        assertThat(recorded.messages).isZero();
        assertThat(recorded.closings).isEqualTo(1);
    }

    @Test
    void answersInTimeAsUsual() {
        ServerCall<GetOrderRequest, GetOrderResponse> call = start(Deadline.after(1, TimeUnit.MINUTES));

        call.sendMessage(GetOrderResponse.getDefaultInstance());
        call.close(Status.OK, new Metadata());

        assertThat(recorded.messages).isEqualTo(1);
        assertThat(recorded.closed).isCompletedWithValue(Status.OK);
    }

    @Test
    void endsAtATimeWithTheStatusThatWasChosen() {
        CompletableFuture<ServerCall<GetOrderRequest, GetOrderResponse>> started = new CompletableFuture<>();
        vertx.runOnContext(ignored ->
                started.complete(BoundedCall.until(Instant.now().plusMillis(30), recorded, Status.UNAUTHENTICATED)));

        assertThat(recorded.closed).succeedsWithin(SOON).isEqualTo(Status.UNAUTHENTICATED);
    }

    @Test
    void isNotBoundedByATimeThatNeverComes() {
        assertThat(BoundedCall.until(Instant.MAX, recorded, Status.UNAUTHENTICATED))
                .isSameAs(recorded);
    }

    private ServerCall<GetOrderRequest, GetOrderResponse> start(Deadline deadline) {
        CompletableFuture<ServerCall<GetOrderRequest, GetOrderResponse>> started = new CompletableFuture<>();
        vertx.runOnContext(ignored -> started.complete(BoundedCall.start(recorded, deadline)));
        return started.join();
    }
}
