package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Rejection.Kind;
import dev.tandem.messaging.Reply;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrpcRepliesTest {
    @Test
    void givesTheAcceptedValue() {
        Reply<Long> accepted = new Reply.Accepted<>(7L, false);

        assertThat(await(CompletableFuture.completedFuture(accepted))).isEqualTo(7L);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID,INVALID_ARGUMENT",
        "NOT_FOUND,NOT_FOUND",
        "FAILED_PRECONDITION,FAILED_PRECONDITION",
        "ALREADY_EXISTS,ALREADY_EXISTS"
    })
    void givesARejectionItsStatusWithReasonAndDetails(Kind kind, Code code) throws InvalidProtocolBufferException {
        Rejection rejection = new Rejection(kind, "OUT_OF_STOCK", "Too few.", Map.of("sku", "TEA-1"));

        StatusRuntimeException status = failure(new Reply.Rejected<>(rejection, false));

        assertThat(status.getStatus().getCode()).isEqualTo(code);
        assertThat(status.getStatus().getDescription()).isEqualTo("Too few.");
        ErrorInfo info = status(status).getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("OUT_OF_STOCK");
        assertThat(info.getMetadataMap()).containsEntry("sku", "TEA-1");
    }

    @Test
    void tellsAnOverloadedOrUnavailableCallersWhenToComeBack() throws InvalidProtocolBufferException {
        StatusRuntimeException overloaded = failure(new CommandException.Overloaded("full"));
        StatusRuntimeException unavailable = failure(new CommandException.Unavailable("away", null));

        assertThat(overloaded.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(unavailable.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(status(unavailable)
                        .getDetails(0)
                        .unpack(RetryInfo.class)
                        .getRetryDelay()
                        .getSeconds())
                .isPositive();
    }

    @Test
    void hidesWhyACommandFailed() {
        StatusRuntimeException failed = failure(new CommandException.Failed("secret", null));

        assertThat(failed.getStatus().getCode()).isEqualTo(Code.INTERNAL);
        assertThat(failed.getStatus().getDescription()).doesNotContain("secret");
    }

    @Test
    void goesOnInTheContextOfTheCaller() {
        Vertx vertx = Vertx.vertx();
        CompletableFuture<Reply<Long>> stage = new CompletableFuture<>();
        CompletableFuture<Boolean> same = new CompletableFuture<>();

        vertx.getOrCreateContext().runOnContext(ignored -> {
            Object caller = Vertx.currentContext();
            GrpcReplies.unwrap(stage)
                    .subscribe()
                    .with(value -> same.complete(Vertx.currentContext() == caller), same::completeExceptionally);
            stage.completeAsync(() -> new Reply.Accepted<>(1L, false));
        });

        assertThat(same).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
        vertx.close();
    }

    private static <R> R await(CompletableFuture<Reply<R>> stage) {
        return GrpcReplies.unwrap(stage).await().atMost(Duration.ofSeconds(5));
    }

    private static StatusRuntimeException failure(Reply<Long> reply) {
        return catchThrowableOfType(
                StatusRuntimeException.class, () -> await(CompletableFuture.completedFuture(reply)));
    }

    private static StatusRuntimeException failure(CommandException failure) {
        return catchThrowableOfType(
                StatusRuntimeException.class,
                () -> GrpcRepliesTest.<Long>await(CompletableFuture.failedFuture(failure)));
    }

    private static Status status(StatusRuntimeException failure) {
        Status status = StatusProto.fromThrowable(failure);
        assertThat(status).isNotNull();
        return status;
    }
}
