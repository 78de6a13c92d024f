package dev.tandem.notification.delivery.application;

import java.util.Locale;

/** The steps of an order that are told. */
public enum Step {
    CONFIRMED,
    PAID,
    DISPATCHED,
    COMPLETED,
    CANCELLED,
    CANCELLATION_REFUSED;

    /** The name in stream keys and webhook types, for instance {@code confirmed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
