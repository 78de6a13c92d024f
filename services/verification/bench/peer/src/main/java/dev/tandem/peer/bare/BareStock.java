package dev.tandem.peer.bare;

import dev.tandem.peer.StockStore;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Has everything in stock. */
@Singleton
@LookupIfProperty(name = "peer.storage", stringValue = "bare")
public class BareStock implements StockStore {

    @Override
    public Uni<Boolean> reserve(UUID orderId, String sku, int quantity, byte[] event) {
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Void> restock(String sku, int quantity) {
        return Uni.createFrom().voidItem();
    }
}
