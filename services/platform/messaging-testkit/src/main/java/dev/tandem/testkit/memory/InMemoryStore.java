package dev.tandem.testkit.memory;

import java.time.InstantSource;

/** A service's whole storage on the heap: events, outbox and tasks that belong together. */
public record InMemoryStore(InMemoryEventStore events, InMemoryOutbox outbox, InMemoryTaskStore tasks) {
    public static InMemoryStore create(InstantSource time) {
        InMemoryOutbox outbox = new InMemoryOutbox(time);
        InMemoryTaskStore tasks = new InMemoryTaskStore();
        return new InMemoryStore(new InMemoryEventStore(outbox, tasks), outbox, tasks);
    }
}
