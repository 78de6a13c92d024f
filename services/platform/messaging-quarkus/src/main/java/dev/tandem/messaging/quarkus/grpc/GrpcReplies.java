package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;

/** Tells callers what their commands came to, as gRPC status with google.rpc details. */
public final class GrpcReplies {
    private GrpcReplies() {}

    /** The accepted value, or a failure that carries the status for the refusal or the outage. */
    public static <R> Uni<R> unwrap(CompletionStage<Reply<R>> stage) {
        return Uni.createFrom().completionStage(stage).onItem().transform(reply -> {
            if (reply instanceof Reply.Rejected<R> rejected) {
                throw toStatus(rejected.rejection());
            }
            return ((Reply.Accepted<R>) reply).value();
        });
    }

    /** The status of a refusal. */
    public static StatusRuntimeException toStatus(Rejection rejection) {
        return Status.FAILED_PRECONDITION.withDescription(rejection.message()).asRuntimeException();
    }
}
