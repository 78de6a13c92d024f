package dev.tandem.scaler.group.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Records per second that each partition needs. A partition that is served at rate s, and not slower than it is filled,
 * makes a new record wait for backlog / s. So s has to be enough for what comes in, and for the backlog to go within a
 * part of the objective; the rest of the objective is for what cannot be foreseen.
 */
final class Requirements {
    /**
     * Pods are added when what comes in takes more than this of those that are there, or the backlog gets too long. A
     * little too much is borne: it delays by six seconds a minute, and often passes.
     */
    private static final double FULL = 1.1;

    private static final double WAIT_BEFORE_MORE = 0.8;
    /** Pods are taken away when what comes in takes no more than this of those that remain: head room for a change. */
    private static final double ROOMY = 0.9;

    private static final double WAIT_BEFORE_FEWER = 0.25;

    private final Goal goal;
    private final Flows flows;
    private final Stall stall;

    Requirements(Goal goal, Flows flows, Stall stall) {
        this.goal = goal;
        this.flows = flows;
        this.stall = stall;
    }

    /** With the backlog that there will be when new pods work: it grows by what the present ones leave. */
    List<PartitionLoad> forMore(GroupReading reading, double capacity) {
        double total = flows.total();
        double served = capacity * reading.members().size();
        double unserved = total <= served ? 0 : 1 - served / total;
        double growth = unserved * goal.reactionSeconds();
        return loads(
                reading,
                flows::now,
                FULL,
                partition -> (partition.waiting() + growth * flows.now(partition.partition()))
                        / (WAIT_BEFORE_MORE * goal.seconds()));
    }

    /** With the backlog there is. */
    List<PartitionLoad> forFewer(GroupReading reading) {
        return loads(
                reading,
                flows::expected,
                ROOMY,
                partition -> partition.waiting() / (WAIT_BEFORE_FEWER * goal.seconds()));
    }

    private List<PartitionLoad> loads(
            GroupReading reading, IntToDoubleFunction arrivals, double utilisation, Backlog backlog) {
        List<PartitionLoad> loads = new ArrayList<>();
        for (PartitionReading partition : reading.partitions()) {
            int number = partition.partition();
            double required = stall.stuck(number)
                    ? 0
                    : Math.max(arrivals.applyAsDouble(number) / utilisation, backlog.required(partition));
            loads.add(new PartitionLoad(number, required));
        }
        return loads;
    }

    /** Records per second that a partition's backlog needs. */
    private interface Backlog {
        double required(PartitionReading partition);
    }
}
