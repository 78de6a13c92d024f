package dev.tandem.notification.delivery.model;

/** How a notification is sent. */
public enum Channel {
    EMAIL,
    WEBHOOK
}
