package dev.tandem.simulation.storage;

import dev.tandem.messaging.store.Append;

/** Told of every append that became durable, at the moment it did. */
@FunctionalInterface
public interface CommitWatch {
    void committed(String service, Append append);
}
