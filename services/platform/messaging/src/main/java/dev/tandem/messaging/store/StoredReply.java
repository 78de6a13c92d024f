package dev.tandem.messaging.store;

import dev.tandem.messaging.Fingerprint;
import java.util.UUID;

/** An entry of the command log: what the first submission of this command was told. */
public record StoredReply(UUID commandId, Fingerprint fingerprint, boolean accepted, byte[] body) {}
