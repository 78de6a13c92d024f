package dev.tandem.auditor.source;

import static dev.tandem.auditor.source.EventContents.quantities;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Level;
import dev.tandem.auditor.fact.Move;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.proto.inventory.v1.StockDeducted;
import dev.tandem.proto.inventory.v1.StockItemDeducted;
import dev.tandem.proto.inventory.v1.StockItemReleased;
import dev.tandem.proto.inventory.v1.StockItemReserved;
import dev.tandem.proto.inventory.v1.StockItemRestocked;
import dev.tandem.proto.inventory.v1.StockLevel;
import dev.tandem.proto.inventory.v1.StockReleased;
import dev.tandem.proto.inventory.v1.StockReservationExpired;
import dev.tandem.proto.inventory.v1.StockReserved;
import java.util.Map;
import java.util.Optional;

/** Inventory's events: what reservations say, and how pieces of items move. */
final class InventoryContents {
    private InventoryContents() {}

    static void addTo(Map<EventType, EventContents.Reader> readers) {
        readers.put(EventType.STOCK_RESERVED, bytes -> {
            StockReserved reserved = StockReserved.parseFrom(bytes);
            return Content.of(quantities(reserved.getLinesList()), EventContents.instant(reserved.getExpireTime()));
        });
        readers.put(
                EventType.STOCK_RELEASED,
                bytes -> Content.of(quantities(StockReleased.parseFrom(bytes).getLinesList()), null));
        readers.put(
                EventType.STOCK_DEDUCTED,
                bytes -> Content.of(quantities(StockDeducted.parseFrom(bytes).getLinesList()), null));
        readers.put(
                EventType.STOCK_RESERVATION_EXPIRED,
                bytes -> Content.of(
                        quantities(StockReservationExpired.parseFrom(bytes).getLinesList()), null));
    }

    /** The movement that an event of an item is; empty for other events. */
    static Optional<StockMoved> movement(EventType type, long version, byte[] bytes)
            throws InvalidProtocolBufferException {
        return switch (type) {
            case STOCK_ITEM_RESTOCKED -> Optional.of(restocked(version, StockItemRestocked.parseFrom(bytes)));
            case STOCK_ITEM_RESERVED -> Optional.of(reserved(version, StockItemReserved.parseFrom(bytes)));
            case STOCK_ITEM_RELEASED -> Optional.of(released(version, StockItemReleased.parseFrom(bytes)));
            case STOCK_ITEM_DEDUCTED -> Optional.of(deducted(version, StockItemDeducted.parseFrom(bytes)));
            default -> Optional.empty();
        };
    }

    private static StockMoved restocked(long version, StockItemRestocked event) {
        return new StockMoved(event.getSku(), version, Move.RESTOCK, event.getQuantity(), level(event.getLevel()), "");
    }

    private static StockMoved reserved(long version, StockItemReserved event) {
        return new StockMoved(
                event.getSku(),
                version,
                Move.RESERVE,
                event.getQuantity(),
                level(event.getLevel()),
                event.getOrderId());
    }

    private static StockMoved released(long version, StockItemReleased event) {
        return new StockMoved(
                event.getSku(),
                version,
                Move.RELEASE,
                event.getQuantity(),
                level(event.getLevel()),
                event.getOrderId());
    }

    private static StockMoved deducted(long version, StockItemDeducted event) {
        return new StockMoved(
                event.getSku(), version, Move.DEDUCT, event.getQuantity(), level(event.getLevel()), event.getOrderId());
    }

    private static Level level(StockLevel level) {
        return new Level(level.getOnHand(), level.getReserved(), level.getShipped(), level.getReceived());
    }
}
