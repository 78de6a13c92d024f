package dev.tandem.ordering.order.adapter.kafka;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.StockNews.NoteStockExpired;
import dev.tandem.ordering.order.model.StockNews.NoteStockRejected;
import dev.tandem.ordering.order.model.StockNews.NoteStockReserved;
import dev.tandem.proto.inventory.v1.StockRejectionReason;
import dev.tandem.proto.inventory.v1.StockReservationExpired;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.proto.inventory.v1.StockShortage;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** What inventory tells about reservations. */
public final class ReservationEvents {
    private static final String GROUP = "ordering-reservations";
    private static final int SHORTAGES_TOLD = 5;
    private static final String RESERVED = StockReserved.getDescriptor().getFullName();
    private static final String REJECTED =
            StockReservationRejected.getDescriptor().getFullName();

    private ReservationEvents() {}

    public static EventHandler handler(CommandBus<OrderCommand, ?> bus, InstantSource time) {
        return new EventRouter(GROUP)
                // What a reply said is no news: an order that did not hear it asks by event, and is answered by one.
                .unless(RESERVED, StockReserved::parseFrom, StockReserved::getReplied)
                .onCommand(
                        RESERVED,
                        StockReserved::parseFrom,
                        bus,
                        (event, envelope) -> new NoteStockReserved(OrderIds.read(event.getOrderId()), time.instant()))
                .unless(REJECTED, StockReservationRejected::parseFrom, StockReservationRejected::getReplied)
                .onCommand(
                        REJECTED,
                        StockReservationRejected::parseFrom,
                        bus,
                        (event, envelope) -> new NoteStockRejected(
                                OrderIds.read(event.getOrderId()),
                                reason(event.getReason()),
                                detail(event),
                                time.instant()))
                .onCommand(
                        StockReservationExpired.getDescriptor().getFullName(),
                        StockReservationExpired::parseFrom,
                        bus,
                        (event, envelope) -> new NoteStockExpired(OrderIds.read(event.getOrderId()), time.instant()));
    }

    private static CancelReason reason(StockRejectionReason reason) {
        return switch (reason) {
            case STOCK_REJECTION_REASON_UNKNOWN_SKU -> CancelReason.UNKNOWN_SKU;
            case STOCK_REJECTION_REASON_ALREADY_RELEASED -> CancelReason.RESERVATION_EXPIRED;
            default -> CancelReason.OUT_OF_STOCK;
        };
    }

    private static String detail(StockReservationRejected event) {
        return event.getShortagesList().stream()
                .limit(SHORTAGES_TOLD)
                .map(ReservationEvents::detail)
                .collect(Collectors.joining("; "));
    }

    private static String detail(StockShortage shortage) {
        return shortage.getSku() + ": " + shortage.getRequestedQuantity() + " ordered, "
                + shortage.getAvailableQuantity() + " available";
    }
}
