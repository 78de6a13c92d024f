package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What happened between two readings. */
final class Interval {
    private static final double SHORTEST_SECONDS = 0.001;

    private final GroupReading before;
    private final GroupReading after;
    private final double seconds;
    private final Map<Integer, PartitionReading> earlier = new HashMap<>();

    Interval(GroupReading before, GroupReading after) {
        this.before = before;
        this.after = after;
        this.seconds = Math.max(
                SHORTEST_SECONDS, Duration.between(before.at(), after.at()).toMillis() / 1000.0);
        before.partitions().forEach(partition -> earlier.put(partition.partition(), partition));
    }

    double seconds() {
        return seconds;
    }

    GroupReading after() {
        return after;
    }

    /** Records per second that came in. */
    double arrivals(PartitionReading now) {
        PartitionReading then = earlier.get(now.partition());
        return then == null ? 0 : Math.max(0, now.end() - then.end()) / seconds;
    }

    /** Records per second that were processed. An offset set back by hand counts as none. */
    double completions(PartitionReading now) {
        PartitionReading then = earlier.get(now.partition());
        return then == null ? 0 : Math.max(0, now.committed() - then.committed()) / seconds;
    }

    /** Whether the same members had the same partitions all the time, so that rates belong to pods. */
    boolean settled() {
        return !before.rebalancing()
                && !after.rebalancing()
                && assignments(before).equals(assignments(after));
    }

    /** Records per second of the average member that had a late record at both ends: as fast as a pod can work. */
    OptionalDouble fullSpeed(double behindSeconds) {
        Set<Integer> late = late(before, behindSeconds);
        late.retainAll(late(after, behindSeconds));
        return after.members().stream()
                .filter(member -> member.partitions().stream().anyMatch(late::contains))
                .mapToDouble(this::throughput)
                .average();
    }

    /** Records per second of the member that processed most. */
    double highestThroughput() {
        return after.members().stream().mapToDouble(this::throughput).max().orElse(0);
    }

    private double throughput(Member member) {
        return after.partitions().stream()
                .filter(partition -> member.partitions().contains(partition.partition()))
                .mapToDouble(this::completions)
                .sum();
    }

    private static Set<Integer> late(GroupReading reading, double behindSeconds) {
        Set<Integer> late = new HashSet<>();
        for (PartitionReading partition : reading.partitions()) {
            if (partition.age(reading.at()).toMillis() > behindSeconds * 1000) {
                late.add(partition.partition());
            }
        }
        return late;
    }

    private static Map<String, Set<Integer>> assignments(GroupReading reading) {
        Map<String, Set<Integer>> assignments = new HashMap<>();
        reading.members().forEach(member -> assignments.put(member.id(), member.partitions()));
        return assignments;
    }
}
