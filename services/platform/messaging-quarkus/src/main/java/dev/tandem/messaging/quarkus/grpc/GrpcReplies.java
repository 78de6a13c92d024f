package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;

/** Tells callers what their commands came to, as gRPC status with google.rpc details. */
public final class GrpcReplies {
    private static final String DOMAIN = "tandem.dev";

    private GrpcReplies() {}

    /**
     * The accepted value, or a failure that carries the status of the refusal or the outage. Goes on in the caller's
     * Vert.x context, whichever thread completes the stage.
     */
    public static <R> Uni<R> unwrap(CompletionStage<Reply<R>> stage) {
        Context caller = Vertx.currentContext();
        Uni<Reply<R>> reply = Uni.createFrom().completionStage(stage);
        Uni<Reply<R>> here = caller == null ? reply : reply.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        return here.onItem().transform(GrpcReplies::accepted).onFailure().transform(CommandFailures::toStatus);
    }

    /** The status of a refusal, with its reason and details as google.rpc.ErrorInfo. */
    public static StatusRuntimeException toStatus(Rejection rejection) {
        ErrorInfo info = ErrorInfo.newBuilder()
                .setReason(rejection.reason())
                .setDomain(DOMAIN)
                .putAllMetadata(rejection.details())
                .build();
        return RichStatus.of(code(rejection.kind()), rejection.message(), Any.pack(info));
    }

    private static <R> R accepted(Reply<R> reply) {
        if (reply instanceof Reply.Rejected<R> rejected) {
            throw toStatus(rejected.rejection());
        }
        return ((Reply.Accepted<R>) reply).value();
    }

    private static Status.Code code(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> Status.Code.INVALID_ARGUMENT;
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case FAILED_PRECONDITION -> Status.Code.FAILED_PRECONDITION;
            case ALREADY_EXISTS -> Status.Code.ALREADY_EXISTS;
        };
    }
}
