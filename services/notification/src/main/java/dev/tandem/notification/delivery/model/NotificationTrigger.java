package dev.tandem.notification.delivery.model;

/** What moves a notification. */
public enum NotificationTrigger {
    STEP_REACHED,
    RECEIVER_ACCEPTED,
    ATTEMPT_FAILED,
    LAST_ATTEMPT_FAILED
}
