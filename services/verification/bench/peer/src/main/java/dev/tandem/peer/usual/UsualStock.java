package dev.tandem.peer.usual;

import dev.tandem.peer.StockStore;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction per reservation; the item's row, for which others wait, comes last. */
@Singleton
@LookupIfProperty(name = "peer.storage", stringValue = "usual")
public class UsualStock implements StockStore {

    private static final String TAKE =
            "update StockRow set onHand = onHand - :quantity where sku = :sku and onHand >= :quantity";

    private final Mutiny.SessionFactory sessions;

    UsualStock(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Boolean> reserve(UUID orderId, String sku, int quantity, byte[] event) {
        return sessions.withTransaction((session, transaction) -> session.persistAll(
                                row(orderId, sku, quantity), OutboxRow.of(orderId, event))
                        .chain(session::flush)
                        .chain(() -> session.createMutationQuery(TAKE)
                                .setParameter("quantity", quantity)
                                .setParameter("sku", sku)
                                .executeUpdate())
                        .map(taken -> {
                            if (taken == 0) {
                                transaction.markForRollback();
                            }
                            return taken > 0;
                        }))
                .onFailure(PersistenceException.class)
                .recoverWithUni(failure -> known(orderId, failure));
    }

    private static ReservationRow row(UUID orderId, String sku, int quantity) {
        ReservationRow row = new ReservationRow();
        row.orderId = orderId;
        row.sku = sku;
        row.quantity = quantity;
        return row;
    }

    private Uni<Boolean> known(UUID orderId, Throwable failure) {
        return sessions.withSession(session -> session.find(ReservationRow.class, orderId))
                .onItem()
                .ifNull()
                .failWith(failure)
                .map(row -> true);
    }

    @Override
    public Uni<Void> restock(String sku, int quantity) {
        return sessions.withTransaction(session -> session.find(StockRow.class, sku)
                .onItem()
                .ifNull()
                .switchTo(() -> fresh(session, sku))
                .invoke(row -> row.onHand += quantity)
                .replaceWithVoid());
    }

    private static Uni<StockRow> fresh(Mutiny.Session session, String sku) {
        StockRow row = new StockRow();
        row.sku = sku;
        return session.persist(row).replaceWith(row);
    }
}
