package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.letter.RefusedException;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What the desk says, as gRPC has it. */
final class DeskReplies {
    private DeskReplies() {}

    /** Refusals become their status; everything goes on in the call's Vert.x context. */
    static <T> Uni<T> uni(Supplier<CompletionStage<T>> stage) {
        Context call = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(stage)
                .emitOn(task -> on(call, task))
                .onFailure()
                .transform(DeskReplies::told);
    }

    /** Work that takes a moment, off the event loop; goes on in the call's Vert.x context. */
    static <T> Uni<T> slowly(Supplier<T> work) {
        Context call = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(task -> on(call, task));
    }

    static void on(Context call, Runnable task) {
        if (call == null) {
            task.run();
        } else {
            call.runOnContext(turn -> task.run());
        }
    }

    private static Throwable told(Throwable failure) {
        Throwable cause = FaultClassifier.cause(failure);
        return cause instanceof RefusedException refused ? GrpcReplies.toStatus(refused.rejection()) : cause;
    }
}
