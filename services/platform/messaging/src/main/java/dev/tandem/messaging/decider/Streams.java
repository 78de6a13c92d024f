package dev.tandem.messaging.decider;

import dev.tandem.messaging.StreamId;

/** The states that a command sees, all as of the same moment. */
public interface Streams<S> {
    /** Fails with {@link IllegalArgumentException} for a stream that the command did not name. */
    S state(StreamId stream);

    /** Number of events in the stream; 0 when it does not exist. */
    long version(StreamId stream);
}
