package dev.tandem.auditor.fact;

import java.time.Instant;
import java.util.UUID;

/** A timer or effect that is not done; available from that time on. */
public record TaskWaiting(String service, UUID id, String stream, String type, Instant availableAt, String lastError)
        implements Fact {
    @Override
    public String subject() {
        return "";
    }
}
