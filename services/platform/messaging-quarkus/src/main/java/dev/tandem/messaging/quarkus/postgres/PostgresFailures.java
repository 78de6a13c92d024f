package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.store.StoreException;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Sorts the database's failures by what the caller can do about them. */
public final class PostgresFailures {
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");
    /** Data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "54");

    private PostgresFailures() {}

    static <T> CompletionStage<T> stage(Future<T> future) {
        return future.recover(failure -> Future.failedFuture(sorted(failure))).toCompletionStage();
    }

    /** The failure as a {@link StoreException}: conflict, refused data, or anything else as unavailable. */
    public static StoreException sorted(Throwable failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        if (failure instanceof PgException refused && refused.getSqlState() != null) {
            String state = refused.getSqlState();
            if (CONFLICTS.contains(state)) {
                return new StoreException.Conflict("Another writer was first: " + refused.getMessage(), refused);
            }
            if (REFUSALS.contains(state.substring(0, 2))) {
                return new StoreException.Unstorable("PostgreSQL refuses the data: " + refused.getMessage(), refused);
            }
        }
        return new StoreException.Unavailable("PostgreSQL did not answer: " + failure.getMessage(), failure);
    }
}
