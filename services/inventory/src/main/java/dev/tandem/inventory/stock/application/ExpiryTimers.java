package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationEvent;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReservationRejected;
import dev.tandem.inventory.stock.model.ReservationEvent.StockReserved;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.messaging.decider.Decision.Accepted;
import java.util.List;
import java.util.UUID;

/** Sets a timer with each reservation and takes it back when the reservation is kept or has ended. */
final class ExpiryTimers {
    private ExpiryTimers() {}

    /** Takes the order's timer back; one that has gone off by then still has its say. */
    static Accepted<InventoryState, InventoryEvent, InventoryReply> stopped(
            Accepted<InventoryState, InventoryEvent, InventoryReply> accepted, UUID orderId) {
        return accepted.cancelling(List.of(ExpiryTask.idOf(orderId)));
    }

    static Accepted<InventoryState, InventoryEvent, InventoryReply> withTimers(
            Accepted<InventoryState, InventoryEvent, InventoryReply> accepted, List<InventoryEvent> events) {
        // Item events first: only a first answer comes with them, so a repeated one does not set the timer anew.
        boolean moved = events.stream().anyMatch(StockItemEvent.class::isInstance);
        return events.stream()
                .filter(ReservationEvent.class::isInstance)
                .map(ReservationEvent.class::cast)
                .findFirst()
                .map(event -> withTimer(accepted, event, moved))
                .orElse(accepted);
    }

    private static Accepted<InventoryState, InventoryEvent, InventoryReply> withTimer(
            Accepted<InventoryState, InventoryEvent, InventoryReply> accepted, ReservationEvent event, boolean moved) {
        if (event instanceof StockReserved reserved) {
            return moved
                    ? accepted.scheduling(List.of(ExpiryTask.of(reserved.orderId(), reserved.expiresAt())))
                    : accepted;
        }
        return event instanceof StockReservationRejected ? accepted : stopped(accepted, event.orderId());
    }
}
