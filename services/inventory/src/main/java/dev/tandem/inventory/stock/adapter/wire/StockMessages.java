package dev.tandem.inventory.stock.adapter.wire;

import static dev.tandem.inventory.stock.adapter.wire.WireTypes.instant;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.level;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.lines;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.quantities;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.timestamp;

import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.proto.inventory.v1.Reservation;
import dev.tandem.proto.inventory.v1.StockItem;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import java.util.UUID;

/** States as the contract's messages. A rejected reservation is told by its event, which says why. */
public final class StockMessages {
    private static final String STATUS = "RESERVATION_STATUS_";

    private StockMessages() {}

    public static StockItem item(StockItemState item, long version) {
        return StockItem.newBuilder()
                .setSku(item.sku())
                .setDisplayName(item.displayName())
                .setLevel(level(item.level()))
                .setLowStockThreshold(item.lowThreshold())
                .setUpdateTime(timestamp(item.updatedAt()))
                .setVersion(version)
                .build();
    }

    public static StockItemState item(StockItem item) {
        return new StockItemState(
                item.getSku(),
                item.getDisplayName(),
                level(item.getLevel()),
                item.getLowStockThreshold(),
                instant(item.getUpdateTime()));
    }

    public static Reservation reservation(ReservationState reservation) {
        Reservation.Builder message = Reservation.newBuilder()
                .setOrderId(reservation.orderId().toString())
                .setStatus(dev.tandem.proto.inventory.v1.ReservationStatus.valueOf(
                        STATUS + reservation.status().name()))
                .addAllLines(quantities(reservation.lines()));
        if (reservation.expiresAt() != null) {
            message.setExpireTime(timestamp(reservation.expiresAt()));
        }
        return message.build();
    }

    public static ReservationState reservation(Reservation message) {
        UUID orderId = UUID.fromString(message.getOrderId());
        ReservationStatus status =
                ReservationStatus.valueOf(message.getStatus().name().substring(STATUS.length()));
        return status == ReservationStatus.HELD
                ? ReservationState.held(orderId, lines(message.getLinesList()), instant(message.getExpireTime()))
                : ReservationState.past(orderId, status, lines(message.getLinesList()));
    }

    public static StockReservationRejected rejection(ReservationState reservation) {
        return StockReservationRejected.newBuilder()
                .setOrderId(reservation.orderId().toString())
                .setReason(WireTypes.reason(reservation.rejectReason()))
                .addAllShortages(reservation.shortages().stream()
                        .map(WireTypes::shortage)
                        .toList())
                .build();
    }

    public static ReservationState rejection(StockReservationRejected message) {
        return ReservationState.rejected(
                UUID.fromString(message.getOrderId()),
                WireTypes.reason(message.getReason()),
                WireTypes.shortages(message.getShortagesList()));
    }
}
