package dev.tandem.notification.delivery;

import dev.tandem.notification.delivery.application.OrderStep;
import dev.tandem.notification.delivery.application.Step;
import dev.tandem.notification.delivery.application.Total;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.notification.delivery.model.NotificationCommand;
import dev.tandem.notification.delivery.model.NotificationEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order and what is told of it. */
public final class NotificationSamples {
    /** When the manual clock of a test begins. */
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    public static final String ORDER = "8f14e45f-ceea-567a-8c2d-3b1c0d6a1f00";
    public static final Letter LETTER = new Letter(
            "id-1",
            ORDER,
            Channel.WEBHOOK,
            "tandem.ordering.v1.OrderPaid",
            "http://localhost/hook",
            "order.paid",
            "{\"text\":\"ünïcode\"}");

    public static final NotificationCommand REQUEST = new NotificationCommand.Request(LETTER, NOW);
    public static final NotificationCommand SENT = new NotificationCommand.RecordSent(NOW);

    public static final List<NotificationEvent> EVENTS = List.of(
            new NotificationEvent.Requested(LETTER, NOW),
            new NotificationEvent.Sent("id-1", ORDER, NOW, 3),
            new NotificationEvent.AttemptFailed("id-1", ORDER, NOW, 2, "down"),
            new NotificationEvent.Failed("id-1", ORDER, NOW, 12, "still down"));

    private NotificationSamples() {}

    public static NotificationCommand failure(int attempt) {
        return new NotificationCommand.RecordFailure(NOW, attempt, false, "down " + attempt);
    }

    public static NotificationCommand lastFailure(int attempt) {
        return new NotificationCommand.RecordFailure(NOW, attempt, true, "down " + attempt);
    }

    public static OrderStep step(Step step, Map<String, String> details) {
        return new OrderStep(
                step,
                "tandem.ordering.v1.OrderSomething",
                ORDER,
                "alice",
                "alice@example.com",
                NOW,
                Optional.of(new Total("EUR", 12_34)),
                details);
    }
}
