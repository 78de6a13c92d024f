package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.id.NameBasedId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that is kept in a lane.
 *
 * @param id derives from consumer and position, so that a record delivered twice is kept once
 * @param attempts begun so far, the first included
 * @param fault of the latest failed attempt; empty while it only waits behind others
 * @param replacement the value that people put in the place of the record's own
 */
public record Letter(
        UUID id,
        LaneId lane,
        IncomingRecord record,
        LetterStatus status,
        int attempts,
        Optional<Fault> fault,
        Optional<byte[]> replacement,
        Instant parkedAt) {
    /** A record whose first attempt failed. */
    public static Letter failed(LaneId lane, IncomingRecord record, LetterStatus status, Fault fault, Instant now) {
        return new Letter(id(lane, record), lane, record, status, 1, Optional.of(fault), Optional.empty(), now);
    }

    /** A record that only waits behind another one. */
    public static Letter queued(LaneId lane, IncomingRecord record, Instant now) {
        return new Letter(
                id(lane, record), lane, record, LetterStatus.PARKED, 0, Optional.empty(), Optional.empty(), now);
    }

    /** The record as the next attempt gets it. */
    public IncomingRecord effective() {
        return replacement.map(record::withValue).orElse(record);
    }

    private static UUID id(LaneId lane, IncomingRecord record) {
        return NameBasedId.of(
                "letter", lane.consumer() + '/' + record.position().toString());
    }
}
