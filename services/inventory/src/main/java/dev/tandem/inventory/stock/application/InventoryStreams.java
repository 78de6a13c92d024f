package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationEvent;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.messaging.StreamId;
import java.util.UUID;

/** The two kinds of streams: one for each SKU, one for each order. */
public final class InventoryStreams {
    public static final String STOCK = "stock";
    public static final String RESERVATION = "reservation";

    private InventoryStreams() {}

    public static StreamId stock(String sku) {
        return new StreamId(STOCK, sku);
    }

    public static StreamId reservation(UUID orderId) {
        return new StreamId(RESERVATION, orderId.toString());
    }

    static StreamId of(InventoryEvent event) {
        return event instanceof StockItemEvent item
                ? stock(item.sku())
                : reservation(((ReservationEvent) event).orderId());
    }

    static InventoryState initialState(StreamId stream) {
        return stream.category().equals(STOCK)
                ? StockItemState.none(stream.key())
                : ReservationState.none(UUID.fromString(stream.key()));
    }
}
