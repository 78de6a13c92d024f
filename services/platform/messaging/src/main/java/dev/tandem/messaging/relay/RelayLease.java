package dev.tandem.messaging.relay;

import java.time.Instant;

/**
 * The right to publish until {@code expiresAt}.
 *
 * @param epoch grows with every change of owner and fences those before
 * @param cursor the last position known to be published
 */
public record RelayLease(String owner, long epoch, OutboxPosition cursor, Instant expiresAt) {
    public RelayLease advancedTo(OutboxPosition position) {
        return new RelayLease(owner, epoch, position, expiresAt);
    }
}
