package dev.tandem.simulation.broker;

import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.clock.Scheduler;
import java.util.ArrayList;
import java.util.List;

/**
 * A consumer group: each partition belongs to one member at a time. A member that is not heard of for the length of a
 * session loses its partitions, whether or not it knows.
 */
public final class Group {
    private static final long SESSION_MICROS = 1_500_000;
    private static final long NOTICE_MICROS = 20_000;

    /** A partition from the group's point of view; the epoch grows with every change of owner. */
    private static final class Share {
        private GroupMember owner;
        private int epoch;
        private long committed;
    }

    private final String name;
    private final Topic topic;
    private final Scheduler scheduler;
    private final Dice dice;
    private final List<Share> shares = new ArrayList<>();
    private final List<GroupMember> members = new ArrayList<>();

    Group(String name, Topic topic, Scheduler scheduler, Dice dice) {
        this.name = name;
        this.topic = topic;
        this.scheduler = scheduler;
        this.dice = dice;
        topic.partitions().forEach(partition -> shares.add(new Share()));
    }

    public String name() {
        return name;
    }

    Topic topic() {
        return topic;
    }

    void join(GroupMember member) {
        members.add(member);
        for (int partition = 0; partition < shares.size(); partition++) {
            GroupMember owner = shares.get(partition).owner;
            if (owner == null || (members.size() > 1 && dice.chance(0.5))) {
                move(partition, member);
            }
        }
    }

    /** Takes the member's partitions away at once. */
    void leave(GroupMember member) {
        members.remove(member);
        member.expelled();
        for (int partition = 0; partition < shares.size(); partition++) {
            if (shares.get(partition).owner == member) {
                move(partition, members.isEmpty() ? null : dice.pick(members));
            }
        }
    }

    /** The member's machine is silent from now on; it is expelled unless it is heard of again in time. */
    void silent(GroupMember member, Machine machine) {
        scheduler.in(SESSION_MICROS, () -> {
            if (members.contains(member) && !machine.isUp()) {
                leave(member);
            }
        });
    }

    /** Gives a partition to another member, or again to the same. */
    public void reassign() {
        if (!members.isEmpty()) {
            move(dice.below(shares.size()), dice.pick(members));
        }
    }

    /** False when the partition belongs to someone else by now; nothing is committed then. */
    boolean commit(GroupMember member, int partition, int epoch, long offset) {
        Share share = shares.get(partition);
        if (share.owner != member || share.epoch != epoch) {
            return false;
        }
        share.committed = offset;
        return true;
    }

    void recordsAt(int partition) {
        GroupMember owner = shares.get(partition).owner;
        if (owner != null) {
            owner.wake(partition);
        }
    }

    /** Whether every record is handled and committed. */
    public boolean isDone() {
        for (int partition = 0; partition < shares.size(); partition++) {
            if (shares.get(partition).committed
                    < topic.partitions().get(partition).end()) {
                return false;
            }
        }
        return true;
    }

    private void move(int partition, GroupMember next) {
        Share share = shares.get(partition);
        GroupMember before = share.owner;
        share.owner = next;
        share.epoch++;
        if (before != null) {
            before.later(dice.scaled(50, NOTICE_MICROS), () -> before.revoked(partition, share.epoch));
        }
        if (next != null) {
            int epoch = share.epoch;
            next.later(dice.scaled(50, NOTICE_MICROS), () -> assign(share, partition, next, epoch));
        }
    }

    private void assign(Share share, int partition, GroupMember member, int epoch) {
        if (share.owner == member && share.epoch == epoch) {
            member.assigned(partition, share.committed, epoch);
        }
    }
}
