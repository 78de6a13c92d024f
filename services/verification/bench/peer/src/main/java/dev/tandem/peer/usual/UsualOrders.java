package dev.tandem.peer.usual;

import dev.tandem.peer.NewOrder;
import dev.tandem.peer.OrderStore;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction per order. */
@Singleton
@LookupIfProperty(name = "peer.storage", stringValue = "usual")
public class UsualOrders implements OrderStore {

    private final Mutiny.SessionFactory sessions;
    private final Clock clock = Clock.systemUTC();

    UsualOrders(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> keep(NewOrder order) {
        return sessions.withTransaction(
                        session -> session.persistAll(row(order), OutboxRow.of(order.id(), order.event())))
                .onFailure(PersistenceException.class)
                .recoverWithUni(failure -> known(order, failure));
    }

    private OrderRow row(NewOrder order) {
        OrderRow row = new OrderRow();
        row.id = order.id();
        row.customerId = order.customerId();
        row.status = "CONFIRMED";
        row.totalCents = order.totalCents();
        row.content = order.content();
        row.createdAt = clock.instant();
        return row;
    }

    private Uni<Void> known(NewOrder order, Throwable failure) {
        return sessions.withSession(session -> session.find(OrderRow.class, order.id()))
                .onItem()
                .ifNull()
                .failWith(failure)
                .replaceWithVoid();
    }
}
