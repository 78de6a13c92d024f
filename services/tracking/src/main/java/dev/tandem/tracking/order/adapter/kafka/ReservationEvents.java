package dev.tandem.tracking.order.adapter.kafka;

import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.proto.inventory.v1.StockDeducted;
import dev.tandem.proto.inventory.v1.StockReleased;
import dev.tandem.proto.inventory.v1.StockReservationExpired;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.Fact;

/** Inventory's events about an order's reservation: part of the story, not of the view. */
public final class ReservationEvents {
    private ReservationEvents() {}

    /** The handler of topic {@code inventory.reservation.events.v1}. */
    public static EventHandler handler(OrderViews views) {
        return new StepRecorder(views, "/tandem/inventory")
                .on(StockReserved.getDescriptor(), StockReserved::parseFrom, e -> noted(), e -> "Stock reserved")
                .on(
                        StockReservationRejected.getDescriptor(),
                        StockReservationRejected::parseFrom,
                        e -> noted(),
                        e -> "Stock could not be reserved")
                .on(StockReleased.getDescriptor(), StockReleased::parseFrom, e -> noted(), e -> "Stock released")
                .on(StockDeducted.getDescriptor(), StockDeducted::parseFrom, e -> noted(), e -> "Stock deducted")
                .on(
                        StockReservationExpired.getDescriptor(),
                        StockReservationExpired::parseFrom,
                        e -> noted(),
                        e -> "Reservation expired")
                .router();
    }

    private static Fact noted() {
        return new Fact.Noted();
    }
}
