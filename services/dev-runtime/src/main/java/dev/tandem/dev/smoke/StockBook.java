package dev.tandem.dev.smoke;

import dev.tandem.proto.inventory.v1.GetStockRequest;
import dev.tandem.proto.inventory.v1.InventoryServiceGrpc.InventoryServiceBlockingStub;
import dev.tandem.proto.inventory.v1.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Stock is conserved: nothing stays reserved, and exactly the pieces of completed orders left. */
record StockBook(Supplier<InventoryServiceBlockingStub> inventory, Map<String, Integer> received) implements Book {

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        List<Finding> findings = new ArrayList<>();
        received.forEach((sku, pieces) -> {
            StockLevel level = inventory
                    .get()
                    .getStock(GetStockRequest.newBuilder().setSku(sku).build())
                    .getItem()
                    .getLevel();
            findings.addAll(compare(sku, level, pieces, sold(orders, sku)));
        });
        return findings;
    }

    private static long sold(List<FinalOrder> orders, String sku) {
        return orders.stream()
                .filter(FinalOrder::completed)
                .map(order -> order.placed().plan().request())
                .filter(request -> request.sku().equals(sku))
                .mapToLong(request -> request.quantity())
                .sum();
    }

    private static List<Finding> compare(String sku, StockLevel level, long received, long sold) {
        List<Finding> findings = new ArrayList<>();
        if (level.getOnHand() + level.getReserved() + level.getShipped() != level.getReceived()) {
            findings.add(Finding.wrong(sku + ": on hand, reserved and shipped do not add up to received"));
        }
        if (level.getReceived() != received) {
            findings.add(Finding.doubled(sku + ": received " + level.getReceived() + " instead of " + received));
        }
        if (level.getReserved() != 0) {
            findings.add(Finding.lost(sku + ": " + level.getReserved() + " pieces stay reserved"));
        }
        if (level.getShipped() < sold) {
            findings.add(Finding.lost(sku + ": shipped " + level.getShipped() + " of " + sold + " sold"));
        }
        if (level.getShipped() > sold) {
            findings.add(Finding.doubled(sku + ": shipped " + level.getShipped() + ", but sold " + sold));
        }
        return findings;
    }
}
