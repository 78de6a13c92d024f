package dev.tandem.messaging.store;

import dev.tandem.messaging.StreamId;
import java.util.Set;
import java.util.UUID;

/** What a batch needs to know before it can decide. */
public record BatchKeys(Set<UUID> commandIds, Set<StreamId> streams) {}
