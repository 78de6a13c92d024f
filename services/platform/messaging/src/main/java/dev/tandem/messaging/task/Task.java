package dev.tandem.messaging.task;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.id.NameBasedId;
import java.time.Instant;
import java.util.UUID;

/**
 * Work to be done at least once at or after {@code dueAt}, stored in the transaction of the events that ask for
 * it. The id is stable across attempts: pass it on as the idempotency key of whatever the work touches.
 *
 * @param type names the handler
 * @param payload the handler's own format
 */
public record Task(UUID id, StreamId stream, String type, Instant dueAt, byte[] payload) {
    /** A task whose id derives from stream, type and a discriminator that is unique within both. */
    public static Task of(StreamId stream, String type, String discriminator, Instant dueAt) {
        return new Task(idOf(stream, type, discriminator), stream, type, dueAt, new byte[0]);
    }

    public static UUID idOf(StreamId stream, String type, String discriminator) {
        return NameBasedId.of("task", stream.text() + '/' + type + '/' + discriminator);
    }

    public Task withPayload(byte[] value) {
        return new Task(id, stream, type, dueAt, value);
    }
}
