package dev.tandem.messaging.quarkus.startup;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.quarkus.postgres.PostgresEventStore;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Executes the engine's statements for a stream that does not exist, on several connections; writes nothing. */
@Singleton
final class StoreFirstCall implements FirstCall {
    /** As many as engine, readers, relay and tasks use at first. */
    private static final int CONNECTIONS = 3;

    private static final BatchKeys NOBODY = new BatchKeys(Set.of(new UUID(0, 0)), Set.of(new StreamId("nobody", "0")));
    private static final Append NOTHING = new Append(List.of(), List.of(), List.of(), List.of(), List.of());

    private final EventStore store;

    StoreFirstCall(Pool pool) {
        this.store = new PostgresEventStore(pool, () -> true);
    }

    @Override
    public Uni<Void> make() {
        Uni<Void> batch = Uni.createFrom()
                .completionStage(() -> store.load(NOBODY))
                .chain(nothing -> Uni.createFrom().completionStage(() -> store.append(NOTHING)));
        return Uni.join()
                .all(Collections.nCopies(CONNECTIONS, batch))
                .andFailFast()
                .replaceWithVoid();
    }
}
