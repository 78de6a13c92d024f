package dev.tandem.notification.delivery.model;

import java.util.Optional;

/** One letter about one step of an order. It is asked for once, and ends as sent or failed. */
public final class Notification {
    private Notification() {}

    /** The event that the command leads to; empty when it comes too late or again, and so changes nothing. */
    public static Optional<NotificationEvent> decide(NotificationState state, NotificationCommand command) {
        return event(state, command).filter(event -> NotificationTransition.find(state.status(), event.trigger())
                .isPresent());
    }

    /** The state after the event; fails when the event cannot follow the state. */
    public static NotificationState evolve(NotificationState state, NotificationEvent event) {
        NotificationStatus to = NotificationTransition.find(state.status(), event.trigger())
                .orElseThrow(() -> new IllegalStateException(event.trigger() + " cannot follow " + state.status()))
                .to();
        if (event instanceof NotificationEvent.Requested requested) {
            return new NotificationState(to, requested.letter(), 0, "", event.at(), event.at());
        }
        if (event instanceof NotificationEvent.Sent sent) {
            return state.attempted(to, sent.attempts(), state.lastError(), event.at());
        }
        if (event instanceof NotificationEvent.AttemptFailed failed) {
            return state.attempted(to, failed.attempts(), failed.error(), event.at());
        }
        NotificationEvent.Failed failed = (NotificationEvent.Failed) event;
        return state.attempted(to, failed.attempts(), failed.error(), event.at());
    }

    private static Optional<NotificationEvent> event(NotificationState state, NotificationCommand command) {
        if (command instanceof NotificationCommand.Request request) {
            return Optional.of(new NotificationEvent.Requested(request.letter(), command.at()));
        }
        if (command instanceof NotificationCommand.RecordFailure failure) {
            return failure.attempt() == state.attempts() + 1 ? Optional.of(failed(state, failure)) : Optional.empty();
        }
        return Optional.of(new NotificationEvent.Sent(
                state.letter().id(), state.letter().orderId(), command.at(), state.attempts() + 1));
    }

    private static NotificationEvent failed(NotificationState state, NotificationCommand.RecordFailure failure) {
        String id = state.letter().id();
        String orderId = state.letter().orderId();
        return failure.lastAttempt()
                ? new NotificationEvent.Failed(id, orderId, failure.at(), failure.attempt(), failure.error())
                : new NotificationEvent.AttemptFailed(id, orderId, failure.at(), failure.attempt(), failure.error());
    }
}
