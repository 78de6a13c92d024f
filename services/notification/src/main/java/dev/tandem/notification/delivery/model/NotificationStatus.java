package dev.tandem.notification.delivery.model;

/** Where a notification stands. */
public enum NotificationStatus {
    NONE,
    /** Waits for its next attempt. */
    PENDING,
    /** The receiver accepted it. */
    SENT,
    /** The receiver refused it for good, or every attempt failed. */
    FAILED
}
