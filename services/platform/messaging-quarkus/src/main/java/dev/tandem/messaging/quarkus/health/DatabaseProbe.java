package dev.tandem.messaging.quarkus.health;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks whether the database answers. */
@Singleton
final class DatabaseProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Pool pool;

    DatabaseProbe(Pool pool) {
        this.pool = pool;
    }

    /** False after two seconds without an answer. */
    Uni<Boolean> answers() {
        return Uni.createFrom()
                .completionStage(() -> pool.query("select 1").execute().toCompletionStage())
                .map(rows -> true)
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
