package dev.tandem.peer.tuned;

import dev.tandem.peer.NewOrder;
import dev.tandem.peer.OrderStore;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** Order and event in one statement. */
@Singleton
@LookupIfProperty(name = "peer.storage", stringValue = "tuned")
public class TunedOrders implements OrderStore {

    private static final String KEEP = """
            with kept as (
                insert into orders (id, customer_id, status, total_cents, content, created_at)
                values ($1, $2, 'CONFIRMED', $3, $4, now()) on conflict do nothing returning id)
            insert into outbox (id, key, event) select nextval('outbox_seq'), id, $5 from kept""";

    private final Pool pool;

    TunedOrders(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(NewOrder order) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        order.id(),
                        order.customerId(),
                        order.totalCents(),
                        Buffer.buffer(order.content()),
                        Buffer.buffer(order.event())))
                .replaceWithVoid();
    }
}
