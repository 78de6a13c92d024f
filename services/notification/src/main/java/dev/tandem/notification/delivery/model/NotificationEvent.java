package dev.tandem.notification.delivery.model;

import java.time.Instant;

/** What happened to a notification. */
public sealed interface NotificationEvent {
    Instant at();

    /** The trigger whose row in {@link NotificationTransition} the event records. */
    NotificationTrigger trigger();

    record Requested(Letter letter, Instant at) implements NotificationEvent {
        @Override
        public NotificationTrigger trigger() {
            return NotificationTrigger.STEP_REACHED;
        }
    }

    /** @param attempts made, this one included; so in all events */
    record Sent(String id, String orderId, Instant at, int attempts) implements NotificationEvent {
        @Override
        public NotificationTrigger trigger() {
            return NotificationTrigger.RECEIVER_ACCEPTED;
        }
    }

    record AttemptFailed(String id, String orderId, Instant at, int attempts, String error)
            implements NotificationEvent {
        @Override
        public NotificationTrigger trigger() {
            return NotificationTrigger.ATTEMPT_FAILED;
        }
    }

    record Failed(String id, String orderId, Instant at, int attempts, String error) implements NotificationEvent {
        @Override
        public NotificationTrigger trigger() {
            return NotificationTrigger.LAST_ATTEMPT_FAILED;
        }
    }
}
