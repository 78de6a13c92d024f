package dev.tandem.inventory.stock.adapter.wire;

import static dev.tandem.inventory.stock.adapter.wire.WireTypes.level;
import static dev.tandem.inventory.stock.adapter.wire.WireTypes.timestamp;

import com.google.protobuf.Message;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.proto.inventory.v1.StockItemDeducted;
import dev.tandem.proto.inventory.v1.StockItemReleased;
import dev.tandem.proto.inventory.v1.StockItemReserved;
import dev.tandem.proto.inventory.v1.StockItemRestocked;
import dev.tandem.proto.inventory.v1.StockItemRunLow;

/** Events of items as messages. */
final class StockItemEventEncoder {
    private StockItemEventEncoder() {}

    static Message encode(StockItemEvent event) {
        if (event instanceof StockItemEvent.StockItemRestocked restocked) {
            return restocked(restocked);
        }
        if (event instanceof StockItemEvent.StockItemReserved reserved) {
            return reserved(reserved);
        }
        if (event instanceof StockItemEvent.StockItemReleased released) {
            return released(released);
        }
        return event instanceof StockItemEvent.StockItemDeducted deducted
                ? deducted(deducted)
                : runLow((StockItemEvent.StockItemRunLow) event);
    }

    private static Message restocked(StockItemEvent.StockItemRestocked event) {
        return StockItemRestocked.newBuilder()
                .setSku(event.sku())
                .setOccurTime(timestamp(event.at()))
                .setQuantity(event.quantity())
                .setLevel(level(event.level()))
                .setDisplayName(event.displayName())
                .setLowStockThreshold(event.lowThreshold())
                .build();
    }

    private static Message reserved(StockItemEvent.StockItemReserved event) {
        return StockItemReserved.newBuilder()
                .setSku(event.sku())
                .setOccurTime(timestamp(event.at()))
                .setQuantity(event.quantity())
                .setLevel(level(event.level()))
                .setOrderId(event.orderId().toString())
                .build();
    }

    private static Message released(StockItemEvent.StockItemReleased event) {
        return StockItemReleased.newBuilder()
                .setSku(event.sku())
                .setOccurTime(timestamp(event.at()))
                .setQuantity(event.quantity())
                .setLevel(level(event.level()))
                .setOrderId(event.orderId().toString())
                .build();
    }

    private static Message deducted(StockItemEvent.StockItemDeducted event) {
        return StockItemDeducted.newBuilder()
                .setSku(event.sku())
                .setOccurTime(timestamp(event.at()))
                .setQuantity(event.quantity())
                .setLevel(level(event.level()))
                .setOrderId(event.orderId().toString())
                .build();
    }

    private static Message runLow(StockItemEvent.StockItemRunLow event) {
        return StockItemRunLow.newBuilder()
                .setSku(event.sku())
                .setOccurTime(timestamp(event.at()))
                .setLevel(level(event.level()))
                .setLowStockThreshold(event.lowThreshold())
                .build();
    }
}
