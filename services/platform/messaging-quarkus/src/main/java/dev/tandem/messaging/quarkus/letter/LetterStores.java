package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.letter.RememberingDesk;
import dev.tandem.messaging.quarkus.postgres.PostgresLetterDesk;
import dev.tandem.messaging.quarkus.postgres.PostgresLetterRedrives;
import dev.tandem.messaging.quarkus.runtime.RetentionKeeper;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Letters and redrives in the service's database; answers arrive in the caller's Vert.x context. */
final class LetterStores {
    private LetterStores() {}

    @Produces
    @Singleton
    static LetterDesk desk(Pool pool, RetentionKeeper keeper, InstantSource time) {
        return new RememberingDesk(new PostgresLetterDesk(pool), keeper::retention, time);
    }

    @Produces
    @Singleton
    static RedriveStore redrives(Pool pool) {
        return new PostgresLetterRedrives(pool);
    }
}
