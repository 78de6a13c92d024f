package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Follows one consumer group and says after each reading how many replicas it needs. Readings come in order of time,
 * from one thread at a time.
 */
public final class GroupScaler {
    /** A group that takes each record at once seldom has one waiting; it is at work nevertheless. */
    private static final Duration AT_WORK = Duration.ofSeconds(60);

    private static final Demand NOTHING = new Demand(0, -1, 0, false);

    private final Goal goal;
    private final Flows flows = new Flows();
    private final Calm calm = new Calm();
    private final Capacity capacity;
    private final Stall stall;
    private final Yield gain;
    private final Requirements requirements;
    private GroupReading last;
    private Instant worked;
    private int desired;

    public GroupScaler(Goal goal) {
        this.goal = goal;
        this.capacity = new Capacity(goal.behindSeconds());
        this.stall = new Stall(goal.behindSeconds());
        this.gain = new Yield(goal.behindSeconds());
        this.requirements = new Requirements(goal, flows, stall);
    }

    /** Learns from a reading and decides. */
    public Decision decide(GroupReading reading) {
        GroupReading before = last;
        last = reading;
        if (before == null) {
            int least = reading.waiting() > 0 ? 1 : 0;
            return decided(reading, Math.max(least, reading.members().size()), Reason.STARTED, NOTHING);
        }
        learn(new Interval(before, reading));
        if (stall.everywhere() && !reading.members().isEmpty()) {
            return decided(reading, desired, Reason.DEPENDENCY_DOWN, NOTHING);
        }
        return weigh(reading);
    }

    private void learn(Interval interval) {
        flows.learn(interval);
        capacity.learn(interval);
        stall.learn(interval);
        gain.learn(interval);
        boolean arrived = interval.after().partitions().stream().anyMatch(now -> interval.arrivals(now) > 0);
        worked = arrived ? interval.after().at() : worked;
    }

    private Decision weigh(GroupReading reading) {
        Demand more = demand(reading, requirements.forMore(reading, capacity.perPod()));
        Demand fewer = demand(reading, requirements.forFewer(reading));
        int kept = calm.keep(reading.at(), Math.max(more.replicas(), fewer.replicas()), desired);
        if (goal.within(more.replicas()) > desired) {
            return gain.exhausted(reading.at())
                    ? decided(reading, desired, Reason.NO_GAIN, more)
                    : decided(reading, more.replicas(), Reason.MORE_NEEDED, more);
        }
        return kept < desired && !stall.anyLate()
                ? decided(reading, kept, Reason.FEWER_DO, more)
                : decided(reading, desired, Reason.ENOUGH, more);
    }

    /** Without a known capacity whoever is there stays, and somebody has to be there if there is work. */
    private Demand demand(GroupReading reading, List<PartitionLoad> loads) {
        if (capacity.known()) {
            return Demand.of(loads, capacity.perPod());
        }
        boolean work = loads.stream().anyMatch(load -> load.required() > 0);
        int present = work ? Math.max(1, Math.max(desired, reading.members().size())) : 0;
        return new Demand(present, -1, reading.partitions().size(), false);
    }

    private Decision decided(GroupReading reading, int replicas, Reason reason, Demand demand) {
        int before = desired;
        Shares shares = new Shares(reading.partitions().size());
        int allowed = goal.within(Math.min(replicas, reading.partitions().size()));
        boolean changes = reason == Reason.MORE_NEEDED || reason == Reason.FEWER_DO;
        desired = changes ? goal.within(shares.useful(allowed)) : allowed;
        boolean active =
                reading.waiting() > 0 || (worked != null && !reading.at().isAfter(worked.plus(AT_WORK)));
        String explanation =
                new Explanation(reading, flows.total(), capacity.perPod(), demand).line(before, desired, reason);
        return new Decision(
                desired, reading.members().size(), active, reason, reading.oldestAge(), reading.waiting(), explanation);
    }
}
