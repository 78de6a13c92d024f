package dev.tandem.messaging.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.id.NameBasedId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A record as the broker has it, whether or not it is an event.
 *
 * @param key null for a record without one
 * @param value null for a tombstone
 * @param timestamp the broker's, the same at every delivery
 */
public record IncomingRecord(
        RecordPosition position, byte[] key, byte[] value, List<RecordHeader> headers, Instant timestamp) {
    /** In bytes; longer keys are told apart by a hash, because databases index short texts only. */
    private static final int LONGEST_KEY = 256;

    public IncomingRecord {
        headers = List.copyOf(headers);
    }

    /** What must be handled in order: the record's key; records without one follow each other per partition. */
    public String orderingKey() {
        if (key == null) {
            return "partition " + position.partition();
        }
        if (key.length <= LONGEST_KEY) {
            String text = new String(key, UTF_8);
            if (text.indexOf('\0') < 0 && isFaithful(text)) {
                return text;
            }
        }
        return "hash " + NameBasedId.of("key", Arrays.toString(key));
    }

    private boolean isFaithful(String text) {
        // Bytes that are no text become this sign, which real text may hold as well.
        return text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(UTF_8), key);
    }

    /** The last value counts: records that were moved between topics may carry a header several times. */
    public Optional<String> header(String name) {
        byte[] last = null;
        for (RecordHeader header : headers) {
            if (header.name().equals(name)) {
                last = header.value();
            }
        }
        return Optional.ofNullable(last).map(bytes -> new String(bytes, UTF_8));
    }

    /** The same record with another value. */
    public IncomingRecord withValue(byte[] other) {
        return new IncomingRecord(position, key, other, headers, timestamp);
    }

    /** Fails with {@link MalformedEventException}. */
    public EventEnvelope event() {
        return EventEnvelopeReader.read(name -> header(name).orElse(null), value);
    }
}
