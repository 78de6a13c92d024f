package dev.tandem.inventory.stock.model;

/** A number of pieces of one SKU, 1 to 10,000. */
public record Line(String sku, int quantity) {
    public Line {
        if (sku.isEmpty() || quantity < 1) {
            throw new IllegalArgumentException("A line has a SKU and at least one piece: " + quantity + " of " + sku);
        }
    }
}
