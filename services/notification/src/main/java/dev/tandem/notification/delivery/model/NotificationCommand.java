package dev.tandem.notification.delivery.model;

import java.time.Instant;

/** What a notification is told. {@code at} is the time of the event that the command may lead to. */
public sealed interface NotificationCommand {
    Instant at();

    /** A step is reached that has to be told. */
    record Request(Letter letter, Instant at) implements NotificationCommand {}

    /** The receiver accepted the letter. */
    record RecordSent(Instant at) implements NotificationCommand {}

    /**
     * An attempt failed.
     *
     * @param attempt counts from 1; a number that is not the next one is a repeat
     * @param lastAttempt whether no further one is allowed
     * @param error at most 512 characters
     */
    record RecordFailure(Instant at, int attempt, boolean lastAttempt, String error) implements NotificationCommand {}
}
