package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.proto.inventory.v1.InventoryServiceGrpc.InventoryServiceBlockingStub;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The orders of one run and the stock they need. Of 20 orders 12 are approved and 2 of each other kind. */
public record SmokePlan(String customerId, List<PlannedOrder> orders) {

    static final String SCARCE_SKU = "SMOKE-SCARCE";

    private static final int SKUS = 4;
    private static final int SPARE_PIECES = 10;
    private static final List<OrderKind> MIX = List.of(
            OrderKind.APPROVED,
            OrderKind.DUPLICATE,
            OrderKind.CANCELLED,
            OrderKind.DECLINED,
            OrderKind.OUT_OF_STOCK,
            OrderKind.APPROVED,
            OrderKind.APPROVED,
            OrderKind.APPROVED,
            OrderKind.APPROVED,
            OrderKind.APPROVED);

    /** Plans this number of orders of one customer. */
    public static SmokePlan of(int orders, String customerId) {
        return new SmokePlan(
                customerId,
                IntStream.range(0, orders).mapToObj(i -> order(i, customerId)).toList());
    }

    private static PlannedOrder order(int index, String customerId) {
        OrderKind kind = MIX.get(index % MIX.size());
        boolean scarce = kind == OrderKind.OUT_OF_STOCK;
        OrderRequest request = new OrderRequest(
                customerId,
                scarce ? SCARCE_SKU : "SMOKE-" + index % SKUS,
                scarce ? 2 : 1 + index % 3,
                100 + index % 900,
                kind == OrderKind.DECLINED ? OrderRequest.DECLINED_CARD : OrderRequest.APPROVED_CARD);
        return new PlannedOrder(kind, request, customerId + "-" + index);
    }

    /** Pieces to put in stock by SKU: enough for every order but the scarce ones. */
    public Map<String, Integer> stock() {
        Map<String, Integer> pieces = new TreeMap<>(Map.of(SCARCE_SKU, 1));
        for (PlannedOrder order : orders) {
            if (order.kind() != OrderKind.OUT_OF_STOCK) {
                pieces.merge(order.request().sku(), order.request().quantity() + SPARE_PIECES, Integer::sum);
            }
        }
        return pieces;
    }

    /** Puts them in stock, once. */
    public void fillStock(InventoryServiceBlockingStub inventory) {
        stock().forEach((sku, pieces) -> Catalogue.restock(inventory, sku, "Smoke test item", pieces));
    }
}
