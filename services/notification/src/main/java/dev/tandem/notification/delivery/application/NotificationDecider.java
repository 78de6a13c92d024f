package dev.tandem.notification.delivery.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Decision.StreamEvent;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.task.Task;
import dev.tandem.notification.delivery.application.Instructions.Addressed;
import dev.tandem.notification.delivery.model.Notification;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.notification.delivery.model.NotificationState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds to {@link Notification}'s rules when each attempt is due. Replies with the number of changed notifications. */
public final class NotificationDecider implements Decider<Instructions, NotificationState, NotificationEvent, Integer> {
    private final SendPolicy policy;

    public NotificationDecider(SendPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Set<StreamId> streams(Instructions command) {
        return command.commands().stream().map(Addressed::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public NotificationState initialState(StreamId stream) {
        return NotificationState.NONE;
    }

    @Override
    public Decision<NotificationState, NotificationEvent, Integer> decide(
            Instructions command, Streams<NotificationState> streams) {
        List<StreamEvent<NotificationEvent>> events = command.commands().stream()
                .flatMap(item -> Notification.decide(streams.state(item.stream()), item.command())
                        .map(event -> new StreamEvent<>(item.stream(), event))
                        .stream())
                .toList();
        return Decision.<NotificationState, NotificationEvent, Integer>accept(events, after -> events.size())
                .scheduling(events.stream()
                        .flatMap(item -> nextAttempt(item).stream())
                        .toList());
    }

    @Override
    public NotificationState evolve(NotificationState state, NotificationEvent event) {
        return Notification.evolve(state, event);
    }

    private Optional<Task> nextAttempt(StreamEvent<NotificationEvent> item) {
        NotificationEvent event = item.event();
        if (event instanceof NotificationEvent.Requested) {
            return Optional.of(SendTask.of(item.stream(), 1, event.at()));
        }
        if (event instanceof NotificationEvent.AttemptFailed failed) {
            int attempts = failed.attempts();
            return Optional.of(
                    SendTask.of(item.stream(), attempts + 1, event.at().plus(policy.pauseAfter(attempts))));
        }
        return Optional.empty();
    }
}
