package dev.tandem.peer;

import io.smallrye.mutiny.Uni;

/** Keeps orders together with their events. */
public interface OrderStore {

    /** Durable when it completes. An order that is there already stays as it is. */
    Uni<Void> keep(NewOrder order);
}
