package dev.tandem.messaging.decider;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.task.Task;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a command leads to: events, tasks and a reply, or a rejection. */
public sealed interface Decision<S, E, R> {
    /** An event and the stream it belongs to. */
    record StreamEvent<E>(StreamId stream, E event) {}

    /**
     * @param events in order per stream; may be empty (an idempotent no-op)
     * @param tasks scheduled in the same transaction
     * @param cancelledTasks ids of tasks that are no longer wanted; unknown ids are ignored
     * @param reply computed from the states after the events
     */
    record Accepted<S, E, R>(
            List<StreamEvent<E>> events, List<Task> tasks, List<UUID> cancelledTasks, Function<Streams<S>, R> reply)
            implements Decision<S, E, R> {
        public Accepted {
            events = List.copyOf(events);
            tasks = List.copyOf(tasks);
            cancelledTasks = List.copyOf(cancelledTasks);
        }

        public Accepted<S, E, R> scheduling(List<Task> more) {
            return new Accepted<>(events, more, cancelledTasks, reply);
        }

        public Accepted<S, E, R> cancelling(List<UUID> ids) {
            return new Accepted<>(events, tasks, ids, reply);
        }
    }

    record Rejected<S, E, R>(Rejection rejection) implements Decision<S, E, R> {}

    static <S, E, R> Accepted<S, E, R> accept(List<StreamEvent<E>> events, Function<Streams<S>, R> reply) {
        return new Accepted<>(events, List.of(), List.of(), reply);
    }

    /** Accepts with events of one stream. */
    static <S, E, R> Accepted<S, E, R> accept(
            StreamId stream, List<? extends E> events, Function<Streams<S>, R> reply) {
        return accept(
                events.stream().map(event -> new StreamEvent<E>(stream, event)).toList(), reply);
    }

    static <S, E, R> Decision<S, E, R> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
