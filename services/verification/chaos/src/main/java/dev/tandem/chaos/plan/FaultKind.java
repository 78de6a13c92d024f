package dev.tandem.chaos.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can go wrong. Of each kind: whether it counts as a kill, how often it comes among those of its sort, and how many
 * seconds it makes a run longer; 0 for what needs no process to start again.
 */
public enum FaultKind {
    /** SIGKILL of a replica. */
    KILL_SERVICE(true, 6, 15),
    /** SIGKILL of the replica that publishes a service's events, while it has some to publish. */
    KILL_RELAY(true, 3, 15),
    /** SIGKILL of the postmaster; the server comes back after a while. */
    KILL_POSTGRES(true, 2, 10),
    /** SIGKILL of the broker; it comes back after a while. */
    KILL_KAFKA(true, 2, 15),
    /** SIGSTOP of a replica for longer than its leases and sessions last, then SIGCONT. */
    FREEZE(false, 3, 0),
    /** All connections between two parts are reset, new ones are refused for a while. */
    CUT(false, 3, 0),
    /** What two parts tell each other comes late. */
    SLOW(false, 2, 0),
    /** What two parts tell each other does not come at all for a while, and no connection is closed. */
    BLACK_HOLE(false, 2, 0),
    /** Records that are on a topic come again, in another order, behind newer ones of the same keys. */
    REPEAT(false, 3, 0),
    /** Records that no consumer can read, under fresh keys and under keys of orders. */
    POISON(false, 3, 0),
    /** A replica is restarted with a clock that is wrong by up to two minutes, and later with the right one. */
    SKEW(false, 2, 30),
    /** SIGTERM of every replica, one after the other. */
    ROLLING_RESTART(false, 1, 110),
    /** One more replica joins, and leaves after a while. */
    JOIN_AND_LEAVE(false, 2, 10);

    private final boolean kill;
    private final int weight;
    private final int seconds;

    FaultKind(boolean kill, int weight, int seconds) {
        this.kill = kill;
        this.weight = weight;
        this.seconds = seconds;
    }

    /** Whether it counts as a kill. */
    public boolean isKill() {
        return kill;
    }

    int weight() {
        return weight;
    }

    Duration pace() {
        return Duration.ofSeconds(seconds);
    }

    /** The name on the command line and in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name; throws a sentence that lists all names. */
    public static FaultKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault " + label + "; there are "
                        + Arrays.stream(values()).map(FaultKind::label).collect(Collectors.joining(", "))));
    }

    /** All of them. */
    public static Set<FaultKind> all() {
        return Set.of(values());
    }
}
