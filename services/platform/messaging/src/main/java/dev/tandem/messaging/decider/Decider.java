package dev.tandem.messaging.decider;

import dev.tandem.messaging.StreamId;
import java.util.Set;

/**
 * The rules of an aggregate as pure functions: same input, same output, no clock, no random, no I/O.
 * An exception fails the one command it was thrown for.
 *
 * @param <C> commands
 * @param <S> state of one stream
 * @param <E> events
 * @param <R> reply to an accepted command
 */
public interface Decider<C, S, E, R> {
    /** Every stream that {@link #decide} may look at or change for this command. */
    Set<StreamId> streams(C command);

    /** The state of a stream that has no events. */
    S initialState(StreamId stream);

    /** Decides on the states of {@link #streams}; all resulting events are stored together or not at all. */
    Decision<S, E, R> decide(C command, Streams<S> streams);

    /** The state after the event. */
    S evolve(S state, E event);
}
