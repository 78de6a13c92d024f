package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Pods are taken away when fewer would have done for a minute; as many stay as were needed at most in it. */
final class Calm {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Deque<Need> needs = new ArrayDeque<>();
    private Instant since;

    /** Returns the replicas to keep: {@code current}, or fewer. */
    int keep(Instant at, int needed, int current) {
        if (since == null) {
            since = at;
        }
        needs.addLast(new Need(at, needed));
        Instant start = at.minus(PATIENCE);
        while (needs.getFirst().at().isBefore(start)) {
            needs.removeFirst();
        }
        int most = needs.stream().mapToInt(Need::replicas).max().orElse(current);
        return since.isAfter(start) ? current : Math.min(current, most);
    }

    private record Need(Instant at, int replicas) {}
}
