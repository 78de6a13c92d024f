package dev.tandem.inventory.stock.adapter.wire;

import static dev.tandem.inventory.stock.adapter.wire.WireTypes.instant;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.level;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.lines;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.shortages;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.ReservationEvent;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.proto.inventory.v1.StockDeducted;
import dev.tandem.proto.inventory.v1.StockItemDeducted;
import dev.tandem.proto.inventory.v1.StockItemReleased;
import dev.tandem.proto.inventory.v1.StockItemReserved;
import dev.tandem.proto.inventory.v1.StockItemRestocked;
import dev.tandem.proto.inventory.v1.StockItemRunLow;
import dev.tandem.proto.inventory.v1.StockReleased;
import dev.tandem.proto.inventory.v1.StockReservationExpired;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import dev.tandem.proto.inventory.v1.StockReserved;
import java.util.UUID;

/** Messages as events; one method for each type. */
final class InventoryEventDecoder {
    private InventoryEventDecoder() {}

    /** Fails with {@link IllegalArgumentException} for a type that is not inventory's. */
    static InventoryEvent decode(String type, byte[] payload) throws InvalidProtocolBufferException {
        return switch (type) {
            case "tandem.inventory.v1.StockItemRestocked" -> decode(StockItemRestocked.parseFrom(payload));
            case "tandem.inventory.v1.StockItemReserved" -> decode(StockItemReserved.parseFrom(payload));
            case "tandem.inventory.v1.StockItemReleased" -> decode(StockItemReleased.parseFrom(payload));
            case "tandem.inventory.v1.StockItemDeducted" -> decode(StockItemDeducted.parseFrom(payload));
            case "tandem.inventory.v1.StockItemRunLow" -> decode(StockItemRunLow.parseFrom(payload));
            case "tandem.inventory.v1.StockReserved" -> decode(StockReserved.parseFrom(payload));
            case "tandem.inventory.v1.StockReservationRejected" -> decode(StockReservationRejected.parseFrom(payload));
            case "tandem.inventory.v1.StockReleased" -> decode(StockReleased.parseFrom(payload));
            case "tandem.inventory.v1.StockDeducted" -> decode(StockDeducted.parseFrom(payload));
            case "tandem.inventory.v1.StockReservationExpired" -> decode(StockReservationExpired.parseFrom(payload));
            default -> throw new IllegalArgumentException("Not an event of inventory: " + type);
        };
    }

    private static InventoryEvent decode(StockItemRestocked message) {
        return new StockItemEvent.StockItemRestocked(
                message.getSku(),
                message.getQuantity(),
                level(message.getLevel()),
                message.getDisplayName(),
                message.getLowStockThreshold(),
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockItemReserved message) {
        return new StockItemEvent.StockItemReserved(
                message.getSku(),
                message.getQuantity(),
                level(message.getLevel()),
                UUID.fromString(message.getOrderId()),
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockItemReleased message) {
        return new StockItemEvent.StockItemReleased(
                message.getSku(),
                message.getQuantity(),
                level(message.getLevel()),
                UUID.fromString(message.getOrderId()),
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockItemDeducted message) {
        return new StockItemEvent.StockItemDeducted(
                message.getSku(),
                message.getQuantity(),
                level(message.getLevel()),
                UUID.fromString(message.getOrderId()),
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockItemRunLow message) {
        return new StockItemEvent.StockItemRunLow(
                message.getSku(),
                level(message.getLevel()),
                message.getLowStockThreshold(),
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockReserved message) {
        return new ReservationEvent.StockReserved(
                UUID.fromString(message.getOrderId()),
                lines(message.getLinesList()),
                instant(message.getExpireTime()),
                message.getReplied() ? Asker.CALL : Asker.EVENT,
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockReservationRejected message) {
        return new ReservationEvent.StockReservationRejected(
                UUID.fromString(message.getOrderId()),
                WireTypes.reason(message.getReason()),
                shortages(message.getShortagesList()),
                message.getReplied() ? Asker.CALL : Asker.EVENT,
                instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockReleased message) {
        return new ReservationEvent.StockReleased(
                UUID.fromString(message.getOrderId()), lines(message.getLinesList()), instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockDeducted message) {
        return new ReservationEvent.StockDeducted(
                UUID.fromString(message.getOrderId()), lines(message.getLinesList()), instant(message.getOccurTime()));
    }

    private static InventoryEvent decode(StockReservationExpired message) {
        return new ReservationEvent.StockReservationExpired(
                UUID.fromString(message.getOrderId()), lines(message.getLinesList()), instant(message.getOccurTime()));
    }
}
