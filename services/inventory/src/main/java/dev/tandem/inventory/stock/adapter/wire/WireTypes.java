package dev.tandem.inventory.stock.adapter.wire;

import com.google.protobuf.Timestamp;
import dev.tandem.inventory.stock.model.Level;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.RejectReason;
import dev.tandem.inventory.stock.model.Shortage;
import dev.tandem.proto.inventory.v1.StockLevel;
import dev.tandem.proto.inventory.v1.StockRejectionReason;
import dev.tandem.proto.inventory.v1.StockShortage;
import dev.tandem.proto.type.v1.ItemQuantity;
import java.time.Instant;
import java.util.List;

/** The values that stock is made of, to and from the contract's. */
public final class WireTypes {
    private static final String REASON = "STOCK_REJECTION_REASON_";

    private WireTypes() {}

    public static Level level(StockLevel level) {
        return new Level(level.getOnHand(), level.getReserved(), level.getShipped(), level.getReceived());
    }

    public static StockLevel level(Level level) {
        return StockLevel.newBuilder()
                .setOnHand(level.onHand())
                .setReserved(level.reserved())
                .setShipped(level.shipped())
                .setReceived(level.received())
                .build();
    }

    public static List<Line> lines(List<ItemQuantity> lines) {
        return lines.stream()
                .map(line -> new Line(line.getSku(), line.getQuantity()))
                .toList();
    }

    static List<ItemQuantity> quantities(List<Line> lines) {
        return lines.stream()
                .map(line -> ItemQuantity.newBuilder()
                        .setSku(line.sku())
                        .setQuantity(line.quantity())
                        .build())
                .toList();
    }

    static List<Shortage> shortages(List<StockShortage> shortages) {
        return shortages.stream()
                .map(shortage -> new Shortage(
                        shortage.getSku(), shortage.getRequestedQuantity(), shortage.getAvailableQuantity()))
                .toList();
    }

    public static StockShortage shortage(Shortage shortage) {
        return StockShortage.newBuilder()
                .setSku(shortage.sku())
                .setRequestedQuantity(shortage.requested())
                .setAvailableQuantity(shortage.available())
                .build();
    }

    static RejectReason reason(StockRejectionReason reason) {
        return RejectReason.valueOf(reason.name().substring(REASON.length()));
    }

    static StockRejectionReason reason(RejectReason reason) {
        return StockRejectionReason.valueOf(REASON + reason.name());
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
