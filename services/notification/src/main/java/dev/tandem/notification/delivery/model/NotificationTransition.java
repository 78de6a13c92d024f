package dev.tandem.notification.delivery.model;

import java.util.Arrays;
import java.util.Optional;

/** The transition table; {@link Notification} decides and evolves by it. A pair without a row changes nothing. */
public enum NotificationTransition {
    REQUEST(NotificationStatus.NONE, NotificationTrigger.STEP_REACHED, NotificationStatus.PENDING),
    SEND(NotificationStatus.PENDING, NotificationTrigger.RECEIVER_ACCEPTED, NotificationStatus.SENT),
    RETRY(NotificationStatus.PENDING, NotificationTrigger.ATTEMPT_FAILED, NotificationStatus.PENDING),
    ABANDON(NotificationStatus.PENDING, NotificationTrigger.LAST_ATTEMPT_FAILED, NotificationStatus.FAILED);

    private final NotificationStatus from;
    private final NotificationTrigger trigger;
    private final NotificationStatus to;

    NotificationTransition(NotificationStatus from, NotificationTrigger trigger, NotificationStatus to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    /** The row for a trigger in a state; empty when the trigger changes nothing there. */
    public static Optional<NotificationTransition> find(NotificationStatus from, NotificationTrigger trigger) {
        return Arrays.stream(values())
                .filter(row -> row.from == from && row.trigger == trigger)
                .findFirst();
    }

    public NotificationStatus from() {
        return from;
    }

    public NotificationTrigger trigger() {
        return trigger;
    }

    public NotificationStatus to() {
        return to;
    }
}
