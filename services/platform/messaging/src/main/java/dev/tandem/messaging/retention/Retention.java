package dev.tandem.messaging.retention;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * How long a service remembers what it has answered. An event can come again as long as its topic or a dead letter
 * keeps it, so the command log outlives both.
 *
 * @param topics the longest retention of the topics that the service consumes; empty when one keeps records forever
 * @param deadLetters how long a settled letter stays, and how old a record may be that is redriven
 */
public record Retention(Optional<Duration> topics, Duration deadLetters) {
    public Retention {
        if (deadLetters.isNegative() || deadLetters.isZero()) {
            throw new IllegalArgumentException("Dead letters are kept for a positive time, not " + deadLetters);
        }
    }

    /** How old an event may be and still be known when it comes again; empty without a limit. */
    public Optional<Duration> dedupeWindow() {
        return topics.map(deadLetters::plus);
    }

    /** Weeks of the command log before this one are not needed; empty when all are. */
    public Optional<LocalDate> commandsSince(Instant now) {
        return dedupeWindow().map(window -> mondayOf(now.minus(window)));
    }

    /** Weeks of settled letters before this one are not needed. */
    public LocalDate lettersSince(Instant now) {
        return mondayOf(now.minus(deadLetters));
    }

    /** False when an event of that time may have been applied and forgotten. */
    public boolean remembers(Instant recordedAt, Instant now) {
        return dedupeWindow().map(now::minus).map(recordedAt::isAfter).orElse(true);
    }

    /** The Monday of a moment's week, in UTC. */
    public static LocalDate mondayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
