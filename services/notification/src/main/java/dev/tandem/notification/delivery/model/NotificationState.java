package dev.tandem.notification.delivery.model;

import java.time.Instant;

/**
 * A notification after its events so far.
 *
 * @param attempts made so far
 * @param lastError why the last attempt failed; empty if none did
 * @param createdAt when it was asked for
 * @param updatedAt when it last changed; once sent, when that was
 */
public record NotificationState(
        NotificationStatus status,
        Letter letter,
        int attempts,
        String lastError,
        Instant createdAt,
        Instant updatedAt) {
    /** The state of a notification that nobody asked for. */
    public static final NotificationState NONE =
            new NotificationState(NotificationStatus.NONE, Letter.NONE, 0, "", Instant.EPOCH, Instant.EPOCH);

    NotificationState attempted(NotificationStatus to, int attempt, String error, Instant at) {
        return new NotificationState(to, letter, attempt, error, createdAt, at);
    }
}
