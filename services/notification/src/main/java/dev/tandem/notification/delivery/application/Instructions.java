package dev.tandem.notification.delivery.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.notification.delivery.model.NotificationCommand;
import java.util.List;

/** Commands to one or more notifications, taken all or none. */
public record Instructions(List<Addressed> commands) {
    /** A command and the notification that it is for. */
    public record Addressed(StreamId stream, NotificationCommand command) {}

    public Instructions {
        commands = List.copyOf(commands);
    }

    static Instructions of(StreamId stream, NotificationCommand command) {
        return new Instructions(List.of(new Addressed(stream, command)));
    }
}
