package dev.tandem.messaging.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.Letter;
import java.util.ArrayList;
import java.util.List;

/**
 * The record that tells the ecosystem's tools of a dead letter: key, value and headers as they arrived, and why.
 *
 * @param key null for a record without one
 * @param value null for a tombstone
 */
public record DeadLetterCopy(String topic, byte[] key, byte[] value, List<RecordHeader> headers) {
    private static final String PREFIX = "tandem-dlq-";

    public DeadLetterCopy {
        headers = List.copyOf(headers);
    }

    /** It goes to {@code <topic>.<group>.dlq}. */
    public static String topic(Letter letter) {
        return letter.lane().topic() + '.' + letter.lane().consumer() + ".dlq";
    }

    public static DeadLetterCopy of(Letter letter) {
        IncomingRecord record = letter.record();
        List<RecordHeader> headers = new ArrayList<>(record.headers());
        add(headers, "letter-id", letter.id());
        add(headers, "consumer", letter.lane().consumer());
        add(headers, "topic", record.position().topic());
        add(headers, "partition", record.position().partition());
        add(headers, "offset", record.position().offset());
        letter.fault().ifPresent(fault -> add(headers, fault));
        add(headers, "attempts", letter.attempts());
        add(headers, "parked-at", letter.parkedAt());
        return new DeadLetterCopy(topic(letter), record.key(), record.value(), headers);
    }

    private static void add(List<RecordHeader> headers, Fault fault) {
        add(headers, "fault-class", fault.faultClass());
        add(headers, "fault-type", fault.type());
        add(headers, "fault-message", fault.message());
    }

    private static void add(List<RecordHeader> headers, String name, Object value) {
        headers.add(new RecordHeader(PREFIX + name, value.toString().getBytes(UTF_8)));
    }
}
