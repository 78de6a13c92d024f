package dev.tandem.messaging.store;

import dev.tandem.messaging.StreamId;
import java.util.Map;
import java.util.UUID;

/** What the store knows of a batch: replies already given, and the snapshots of existing streams. */
public record Loaded(Map<UUID, StoredReply> replies, Map<StreamId, Snapshot> snapshots) {}
