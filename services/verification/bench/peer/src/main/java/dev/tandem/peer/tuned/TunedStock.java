package dev.tandem.peer.tuned;

import dev.tandem.peer.StockStore;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Stock, reservation and event in one statement. */
@Singleton
@LookupIfProperty(name = "peer.storage", stringValue = "tuned")
public class TunedStock implements StockStore {

    private static final String RESERVE = """
            with known as (select 1 from reservations where order_id = $1),
            taken as (
                update stock set on_hand = on_hand - $3
                where sku = $2 and on_hand >= $3 and not exists (select 1 from known) returning sku),
            held as (
                insert into reservations (order_id, sku, quantity) select $1, sku, $3 from taken returning order_id),
            told as (insert into outbox (id, key, event) select nextval('outbox_seq'), order_id, $4 from held)
            select exists (select 1 from held) or exists (select 1 from known)""";
    private static final String RESTOCK = """
            insert into stock (sku, on_hand) values ($1, $2)
            on conflict (sku) do update set on_hand = stock.on_hand + $2""";

    private final Pool pool;

    TunedStock(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> reserve(UUID orderId, String sku, int quantity, byte[] event) {
        return pool.preparedQuery(RESERVE)
                .execute(Tuple.of(orderId, sku, quantity, Buffer.buffer(event)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> restock(String sku, int quantity) {
        return pool.preparedQuery(RESTOCK)
                .execute(Tuple.of(sku, (long) quantity))
                .replaceWithVoid();
    }
}
