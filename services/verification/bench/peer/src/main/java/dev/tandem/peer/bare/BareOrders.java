package dev.tandem.peer.bare;

import dev.tandem.peer.NewOrder;
import dev.tandem.peer.OrderStore;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Keeps nothing. */
@Singleton
@LookupIfProperty(name = "peer.storage", stringValue = "bare")
public class BareOrders implements OrderStore {

    @Override
    public Uni<Void> keep(NewOrder order) {
        return Uni.createFrom().voidItem();
    }
}
