package dev.tandem.peer;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Polls the outbox table: takes the oldest rows, publishes them and deletes them in one transaction. */
@ApplicationScoped
public class Outbox {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String TAKE = """
            delete from outbox where id in (select id from outbox order by id limit 500 for update skip locked)
            returning key, event""";

    private final Pool pool;
    private final MutinyEmitter<Record<String, byte[]>> emitter;
    private final boolean used;

    Outbox(
            Pool pool,
            @Channel("outbox-out") MutinyEmitter<Record<String, byte[]>> emitter,
            @ConfigProperty(name = "peer.storage") String storage) {
        this.pool = pool;
        this.emitter = emitter;
        this.used = !storage.equals("bare");
    }

    void start(@Observes StartupEvent event) {
        if (used) {
            Multi.createFrom()
                    .ticks()
                    .every(PAUSE)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> drain().onFailure().recoverWithItem(0))
                    .subscribe()
                    .with(published -> {});
        }
    }

    private Uni<Integer> drain() {
        return pool.withTransaction(this::publishPage)
                .chain(published -> published == 0 ? Uni.createFrom().item(0) : drain());
    }

    private Uni<Integer> publishPage(SqlConnection connection) {
        return connection.query(TAKE).execute().chain(rows -> {
            List<Uni<Void>> sends = StreamSupport.stream(rows.spliterator(), false)
                    .map(this::send)
                    .toList();
            return sends.isEmpty()
                    ? Uni.createFrom().item(0)
                    : Uni.join().all(sends).andFailFast().map(List::size);
        });
    }

    private Uni<Void> send(Row row) {
        return emitter.send(
                Record.of(row.getUUID("key").toString(), row.getBuffer("event").getBytes()));
    }
}
