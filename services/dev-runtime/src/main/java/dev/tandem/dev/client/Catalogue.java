package dev.tandem.dev.client;

import dev.tandem.proto.inventory.v1.InventoryServiceGrpc.InventoryServiceBlockingStub;
import dev.tandem.proto.inventory.v1.RestockItemRequest;
import java.util.List;

/** The goods of a fresh development stack. */
public final class Catalogue {

    /** Present in every stack that was started with {@code ./tandem up}. */
    public static final String FIRST_SKU = "CUP-BLUE";

    private record Item(String sku, String name, int quantity) {}

    private static final List<Item> ITEMS = List.of(
            new Item(FIRST_SKU, "Blue cup", 1_000),
            new Item("CUP-WHITE", "White cup", 1_000),
            new Item("TEAPOT-CLAY", "Clay teapot", 250),
            new Item("KETTLE-STEEL", "Steel kettle", 100),
            new Item("TEA-ASSAM-250G", "Assam tea, 250 g", 2_000),
            new Item("TEA-SENCHA-100G", "Sencha tea, 100 g", 500),
            new Item("SPOON-BRASS", "Brass spoon", 50),
            new Item("SAMOVAR-1906", "Samovar of 1906, the only one", 1));

    private static final int LOW_STOCK = 10;

    private Catalogue() {}

    /** Puts the goods in stock once, however often it is called; later stock changes stay. */
    public static void seed(InventoryServiceBlockingStub inventory) {
        for (Item item : ITEMS) {
            restock(inventory, item.sku(), item.name(), item.quantity());
        }
    }

    /** Puts one item in stock, once per SKU. */
    public static void restock(InventoryServiceBlockingStub inventory, String sku, String name, int quantity) {
        inventory.restockItem(RestockItemRequest.newBuilder()
                .setIdempotencyKey("opening-stock:" + sku)
                .setSku(sku)
                .setDisplayName(name)
                .setQuantity(quantity)
                .setLowStockThreshold(Math.min(quantity, LOW_STOCK))
                .build());
    }
}
