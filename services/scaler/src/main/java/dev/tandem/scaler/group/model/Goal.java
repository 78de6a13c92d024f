package dev.tandem.scaler.group.model;

import java.time.Duration;

/**
 * What is wanted of a group.
 *
 * @param objective the age that no event should reach before it is processed
 * @param reaction time from a decision until a new pod works: metric query, pod start, joining the group
 */
public record Goal(Duration objective, int minReplicas, int maxReplicas, Duration reaction) {
    private static final double BEHIND_SHARE = 0.1;
    private static final double LEAST_BEHIND_SECONDS = 3;

    /**
     * From which age a record means that its pod is behind. Younger ones may be processed and not committed yet, as
     * consumers commit every second or so.
     */
    double behindSeconds() {
        return Math.max(LEAST_BEHIND_SECONDS, BEHIND_SHARE * seconds());
    }

    double seconds() {
        return objective.toMillis() / 1000.0;
    }

    double reactionSeconds() {
        return reaction.toMillis() / 1000.0;
    }

    int within(int replicas) {
        return Math.max(minReplicas, Math.min(maxReplicas, replicas));
    }
}
