package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One partition at one moment.
 *
 * @param committed offset of the first record that is not processed; never before the start of the log
 * @param end the offset that the next record gets
 * @param oldest when the first unprocessed record was made; empty when no record follows {@code committed}, which is
 *     also so when only transaction markers do
 */
public record PartitionReading(int partition, long committed, long end, Optional<Instant> oldest) {
    /** Records that wait; none without an oldest record, whatever the offsets say. */
    public long waiting() {
        return oldest.isPresent() ? Math.max(0, end - committed) : 0;
    }

    /** Age of the oldest waiting record; zero when none waits or clocks disagree. */
    public Duration age(Instant now) {
        return oldest.map(made -> Duration.between(made, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
