package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc.DeadLetterServiceBlockingStub;
import dev.tandem.proto.operations.v1.DiscardLetterRequest;
import dev.tandem.proto.operations.v1.EditLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.operations.v1.RedriveLetterRequest;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The dead-letter service as people's tools use it. */
record DeadLetterDesk(DeadLetterServiceBlockingStub service) {
    static final String ACTOR = "Ada";

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    List<Letter> of(String key) {
        return service.listLetters(ListLettersRequest.newBuilder()
                        .setQuery(LetterQuery.newBuilder().setKey(key))
                        .build())
                .getLettersList();
    }

    /** Waits until the key's only letter stands there. */
    Letter await(String key, LetterStatus status) {
        eventually()
                .untilAsserted(
                        () -> assertThat(of(key)).extracting(Letter::getStatus).containsExactly(status));
        return of(key).get(0);
    }

    /** Waits until the key's record is parked, then spends the letter's life on one attempt that fails. */
    Letter awaitDead(String key) {
        eventually().until(() -> !of(key).isEmpty());
        eventually().ignoreException(StatusRuntimeException.class).until(() -> {
            redrive(of(key).get(0));
            return true;
        });
        return await(key, LetterStatus.LETTER_STATUS_DEAD);
    }

    GetLetterResponse get(Letter letter) {
        return service.getLetter(
                GetLetterRequest.newBuilder().setLetterId(letter.getLetterId()).build());
    }

    Letter redrive(Letter letter) {
        return service.redriveLetter(RedriveLetterRequest.newBuilder()
                        .setLetterId(letter.getLetterId())
                        .setActor(ACTOR)
                        .build())
                .getLetter();
    }

    Letter discard(Letter letter) {
        return service.discardLetter(DiscardLetterRequest.newBuilder()
                        .setLetterId(letter.getLetterId())
                        .setActor(ACTOR)
                        .setReason("a test record")
                        .build())
                .getLetter();
    }

    Letter edit(Letter letter, String json) {
        return service.editLetter(EditLetterRequest.newBuilder()
                        .setLetterId(letter.getLetterId())
                        .setActor(ACTOR)
                        .setValueJson(json)
                        .build())
                .getLetter();
    }

    static StatusRuntimeException refusal(Runnable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::run);
    }

    static ErrorInfo reason(StatusRuntimeException refusal) throws InvalidProtocolBufferException {
        return StatusProto.fromThrowable(refusal).getDetails(0).unpack(ErrorInfo.class);
    }

    static List<String> fields(StatusRuntimeException refusal) throws InvalidProtocolBufferException {
        return StatusProto.fromThrowable(refusal)
                .getDetails(0)
                .unpack(BadRequest.class)
                .getFieldViolationsList()
                .stream()
                .map(BadRequest.FieldViolation::getField)
                .toList();
    }
}
