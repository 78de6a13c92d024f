package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A consumer group at one moment.
 *
 * @param rebalancing whether partitions were being handed round just then
 */
public record GroupReading(Instant at, List<PartitionReading> partitions, List<Member> members, boolean rebalancing) {
    public GroupReading {
        partitions = List.copyOf(partitions);
        members = List.copyOf(members);
    }

    /** Records that wait in all partitions. */
    public long waiting() {
        return partitions.stream().mapToLong(PartitionReading::waiting).sum();
    }

    /** Age of the oldest record that waits anywhere; zero when none does. */
    public Duration oldestAge() {
        return partitions.stream()
                .map(partition -> partition.age(at))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
