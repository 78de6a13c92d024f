package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells a group that is too small from one whose dependency is down. Where records are late and no offset moves, more
 * pods would only ask the absent dependency more often. Such partitions ask for nothing until they move again.
 */
final class Stall {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final double behindSeconds;
    private final Map<Integer, Instant> moved = new HashMap<>();
    private final Set<Integer> stuck = new HashSet<>();
    private int late;

    Stall(double behindSeconds) {
        this.behindSeconds = behindSeconds;
    }

    void learn(Interval interval) {
        GroupReading now = interval.after();
        // Nobody there, or partitions on their way between pods: no wonder that nothing moves.
        boolean attended = interval.settled() && !now.members().isEmpty();
        stuck.clear();
        late = 0;
        for (PartitionReading partition : now.partitions()) {
            boolean behind = partition.age(now.at()).toMillis() > behindSeconds * 1000;
            if (!behind || !attended || interval.completions(partition) > 0) {
                moved.put(partition.partition(), now.at());
            }
            Instant since = moved.computeIfAbsent(partition.partition(), added -> now.at());
            late += behind ? 1 : 0;
            if (behind && Duration.between(since, now.at()).compareTo(PATIENCE) >= 0) {
                stuck.add(partition.partition());
            }
        }
    }

    boolean stuck(int partition) {
        return stuck.contains(partition);
    }

    /** Whether every partition that is late is stuck. */
    boolean everywhere() {
        return late > 0 && stuck.size() == late;
    }

    /** Whether some partition is late, stuck or not. */
    boolean anyLate() {
        return late > 0;
    }
}
