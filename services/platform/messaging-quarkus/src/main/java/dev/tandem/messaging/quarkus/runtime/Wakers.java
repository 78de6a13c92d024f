package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.engine.EngineListener;
import dev.tandem.messaging.store.Append;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends relay and task runner to work as soon as a commit gives them any. */
@Singleton
final class Wakers implements EngineListener {
    private final EventRelay relay;
    private final DueTasks tasks;

    Wakers(EventRelay relay, DueTasks tasks) {
        this.relay = relay;
        this.tasks = tasks;
    }

    boolean needNoNotification() {
        return relay.needsNoNotification();
    }

    @Override
    public void committed(int commands, Append append, Duration took) {
        if (!append.events().isEmpty()) {
            relay.wake();
        }
        if (!append.tasks().isEmpty()) {
            tasks.wake();
        }
    }
}
