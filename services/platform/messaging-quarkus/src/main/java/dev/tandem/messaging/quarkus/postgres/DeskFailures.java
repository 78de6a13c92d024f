package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.letter.RefusedException;
import io.vertx.core.Future;
import java.util.concurrent.CompletionStage;

/** Lets refusals pass; all other failures are the database's. */
final class DeskFailures {
    private DeskFailures() {}

    static <T> CompletionStage<T> stage(Future<T> future) {
        return future.recover(failure -> Future.failedFuture(
                        failure instanceof RefusedException ? failure : PostgresFailures.sorted(failure)))
                .toCompletionStage();
    }
}
