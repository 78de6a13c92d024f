package dev.tandem.inventory.stock.adapter.wire;

import static dev.tandem.inventory.stock.adapter.wire.WireTypes.quantities;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.timestamp;

import com.google.protobuf.Message;
import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.ReservationEvent;
import dev.tandem.proto.inventory.v1.StockDeducted;
import dev.tandem.proto.inventory.v1.StockReleased;
import dev.tandem.proto.inventory.v1.StockReservationExpired;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import dev.tandem.proto.inventory.v1.StockReserved;

/** Events of reservations as messages. */
final class ReservationEventEncoder {
    private ReservationEventEncoder() {}

    static Message encode(ReservationEvent event) {
        if (event instanceof ReservationEvent.StockReserved reserved) {
            return reserved(reserved);
        }
        if (event instanceof ReservationEvent.StockReservationRejected rejected) {
            return rejected(rejected);
        }
        if (event instanceof ReservationEvent.StockReleased released) {
            return released(released);
        }
        return event instanceof ReservationEvent.StockDeducted deducted
                ? deducted(deducted)
                : expired((ReservationEvent.StockReservationExpired) event);
    }

    private static Message reserved(ReservationEvent.StockReserved event) {
        return StockReserved.newBuilder()
                .setOrderId(event.orderId().toString())
                .setOccurTime(timestamp(event.at()))
                .addAllLines(quantities(event.lines()))
                .setExpireTime(timestamp(event.expiresAt()))
                .setReplied(event.asker() == Asker.CALL)
                .build();
    }

    private static Message rejected(ReservationEvent.StockReservationRejected event) {
        return StockReservationRejected.newBuilder()
                .setOrderId(event.orderId().toString())
                .setOccurTime(timestamp(event.at()))
                .setReason(WireTypes.reason(event.reason()))
                .addAllShortages(
                        event.shortages().stream().map(WireTypes::shortage).toList())
                .setReplied(event.asker() == Asker.CALL)
                .build();
    }

    private static Message released(ReservationEvent.StockReleased event) {
        return StockReleased.newBuilder()
                .setOrderId(event.orderId().toString())
                .setOccurTime(timestamp(event.at()))
                .addAllLines(quantities(event.lines()))
                .build();
    }

    private static Message deducted(ReservationEvent.StockDeducted event) {
        return StockDeducted.newBuilder()
                .setOrderId(event.orderId().toString())
                .setOccurTime(timestamp(event.at()))
                .addAllLines(quantities(event.lines()))
                .build();
    }

    private static Message expired(ReservationEvent.StockReservationExpired event) {
        return StockReservationExpired.newBuilder()
                .setOrderId(event.orderId().toString())
                .setOccurTime(timestamp(event.at()))
                .addAllLines(quantities(event.lines()))
                .build();
    }
}
