package dev.tandem.messaging.engine;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision.Accepted;
import dev.tandem.messaging.decider.Decision.StreamEvent;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventCodec;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.RecordedTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives an accepted decision's events their ids, versions and bytes, and moves the states on. */
final class EventRecorder<S, E, R> {
    /** What one command adds to the batch. */
    record Recorded(List<RecordedEvent> events, List<RecordedTask> tasks, List<UUID> cancelledTasks) {}

    private final Decider<?, S, E, R> decider;
    private final Codecs<S, E, R> codecs;
    private final EngineLimits limits;
    private final Origin origin;

    EventRecorder(Decider<?, S, E, R> decider, Codecs<S, E, R> codecs, EngineLimits limits, Origin origin) {
        this.decider = decider;
        this.codecs = codecs;
        this.limits = limits;
        this.origin = origin;
    }

    Recorded record(Accepted<S, E, R> accepted, WorkingStreams<S> streams, MessageContext context) {
        Instant now = origin.time().instant();
        List<RecordedEvent> events = new ArrayList<>(accepted.events().size());
        for (StreamEvent<E> item : accepted.events()) {
            long version = streams.version(item.stream()) + 1;
            streams.put(item.stream(), version, decider.evolve(streams.state(item.stream()), item.event()));
            EventCodec.Encoded encoded = codecs.events().encode(item.event());
            requirePublishable(encoded);
            events.add(new RecordedEvent(
                    origin.eventIds().get(),
                    item.stream(),
                    version,
                    encoded.type(),
                    encoded.payload(),
                    now,
                    context,
                    codecs.upcasters().current(encoded.type())));
        }
        List<RecordedTask> tasks = accepted.tasks().stream()
                .map(task -> new RecordedTask(task, context))
                .toList();
        return new Recorded(events, tasks, accepted.cancelledTasks());
    }

    private void requirePublishable(EventCodec.Encoded encoded) {
        if (encoded.payload().length > limits.maxEventBytes()) {
            throw new IllegalArgumentException("event " + encoded.type() + " has " + encoded.payload().length
                    + " bytes, the limit is " + limits.maxEventBytes());
        }
    }
}
