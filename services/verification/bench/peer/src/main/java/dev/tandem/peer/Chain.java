package dev.tandem.peer;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rest of a fulfilment that is done while the customer waits: payment and shipping, as slow as they are. */
@Singleton
public class Chain {

    private final Duration wait;

    Chain(@ConfigProperty(name = "peer.waits") Duration wait) {
        this.wait = wait;
    }

    /** Completes when the order was shipped; at once when nobody waits for that. */
    Uni<Void> ship() {
        Uni<Void> shipped = Uni.createFrom().voidItem();
        return wait.isZero() ? shipped : shipped.onItem().delayIt().by(wait);
    }
}
