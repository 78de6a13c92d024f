package dev.tandem.peer;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Keeps stock and what is reserved of it, together with the events of that. */
public interface StockStore {

    /** Durable when it completes: true when reserved, now or before; false when pieces are short. */
    Uni<Boolean> reserve(UUID orderId, String sku, int quantity, byte[] event);

    /** Adds pieces of an item, which may be new. */
    Uni<Void> restock(String sku, int quantity);
}
