package dev.tandem.inventory.stock.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to an order's reservation. The first two answer a request and may come again with each. */
public sealed interface ReservationEvent extends InventoryEvent {
    UUID orderId();

    /**
     * All lines are held.
     *
     * @param asker who is told so by this, or was told by a reply
     */
    record StockReserved(UUID orderId, List<Line> lines, Instant expiresAt, Asker asker, Instant at)
            implements ReservationEvent {}

    /**
     * The lines cannot be held.
     *
     * @param asker as of {@link StockReserved}
     */
    record StockReservationRejected(
            UUID orderId, RejectReason reason, List<Shortage> shortages, Asker asker, Instant at)
            implements ReservationEvent {}

    /** These lines are on hand again, none if nothing was held. */
    record StockReleased(UUID orderId, List<Line> lines, Instant at) implements ReservationEvent {}

    /** These lines left. */
    record StockDeducted(UUID orderId, List<Line> lines, Instant at) implements ReservationEvent {}

    /** Its time was over before it was known to be confirmed; these lines are on hand again. */
    record StockReservationExpired(UUID orderId, List<Line> lines, Instant at) implements ReservationEvent {}
}
