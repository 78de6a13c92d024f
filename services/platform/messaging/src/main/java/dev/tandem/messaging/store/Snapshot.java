package dev.tandem.messaging.store;

import dev.tandem.messaging.StreamId;

/**
 * The state of a stream after {@code version} events, written with every append.
 *
 * @param schema the {@link StateCodec#schema()} that wrote it; any other schema means: fold the history again
 */
public record Snapshot(StreamId stream, long version, int schema, byte[] state) {}
