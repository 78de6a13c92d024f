package dev.tandem.inventory.stock.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows which items there are. */
public interface StockCatalogue {
    /** Up to {@code limit} SKUs in order; those after {@code after}, or the first ones if it is empty. */
    Uni<List<String>> skus(String after, int limit);
}
