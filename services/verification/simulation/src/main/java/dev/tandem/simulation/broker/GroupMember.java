package dev.tandem.simulation.broker;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.store.StoreException;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Machine;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/** A replica's membership in a group: fetches, hands out, and commits what is done. */
public final class GroupMember {
    private static final int LARGEST_FETCH = 4;
    private static final int MAX_IN_FLIGHT = 16;
    private static final long RETRY_MICROS = 100_000;

    /** A partition while it is this member's. */
    private static final class Assignment {
        private final int partition;
        private final int epoch;
        private final Progress progress;
        private long position;
        private boolean fetching;
        private boolean committing;

        private Assignment(int partition, int epoch, long start, Progress progress) {
            this.partition = partition;
            this.epoch = epoch;
            this.position = start;
            this.progress = progress;
        }
    }

    private final Machine machine;
    private final Group group;
    private final Consumption consumption;
    private final LongFunction<Progress> progress;
    private final Calls calls;
    private final Dice dice;
    private final Map<Integer, Assignment> assignments = new HashMap<>();
    private boolean expelled;
    private boolean left;
    private int inFlight;

    public GroupMember(
            Machine machine,
            Group group,
            Consumption consumption,
            LongFunction<Progress> progress,
            Calls calls,
            Dice dice) {
        this.machine = machine;
        this.group = group;
        this.consumption = consumption;
        this.progress = progress;
        this.calls = calls;
        this.dice = dice;
    }

    public void join() {
        group.join(this);
    }

    /** The machine died or stands still. */
    public void silent() {
        group.silent(this, machine);
    }

    /** The machine goes on after standing still: if the session is over it has to begin anew. */
    public void back() {
        if (expelled && !left) {
            expelled = false;
            assignments.clear();
            group.join(this);
        }
    }

    /** Gives the partitions back in good order. */
    public void leave() {
        left = true;
        assignments.clear();
        group.leave(this);
    }

    void expelled() {
        expelled = true;
    }

    void later(long micros, Runnable work) {
        machine.in(micros, "group", work);
    }

    void assigned(int partition, long start, int epoch) {
        assignments.put(partition, new Assignment(partition, epoch, start, progress.apply(start)));
        wake(partition);
    }

    void revoked(int partition, int newEpoch) {
        Assignment assignment = assignments.get(partition);
        if (assignment != null && assignment.epoch < newEpoch) {
            assignments.remove(partition);
        }
    }

    void wake(int partition) {
        Assignment assignment = assignments.get(partition);
        if (assignment != null && !assignment.fetching) {
            assignment.fetching = true;
            long pause = calls.isPartDown() ? RETRY_MICROS : dice.scaled(50, 5_000);
            machine.in(pause, "fetch", () -> fetch(assignment));
        }
    }

    private void fetch(Assignment assignment) {
        assignment.fetching = false;
        if (calls.isPartDown()) {
            wake(assignment.partition);
            return;
        }
        Partition partition = group.topic().partitions().get(assignment.partition);
        for (int taken = dice.below(LARGEST_FETCH) + 1; taken > 0 && mayTake(assignment, partition); taken--) {
            IncomingRecord record = partition.get(assignment.position++);
            inFlight++;
            assignment.progress.received(record.position().offset());
            consumption
                    .take(record)
                    .thenRun(() -> acknowledged(assignment, record.position().offset()));
        }
        if (mayTake(assignment, partition)) {
            wake(assignment.partition);
        }
    }

    private boolean mayTake(Assignment assignment, Partition partition) {
        return isCurrent(assignment) && inFlight < MAX_IN_FLIGHT && assignment.position < partition.end();
    }

    private void acknowledged(Assignment assignment, long offset) {
        inFlight--;
        assignment.progress.handled(offset);
        commitLater(assignment);
        assignments.keySet().forEach(this::wake);
    }

    private void commitLater(Assignment assignment) {
        if (assignment.progress.due().isPresent() && !assignment.committing && isCurrent(assignment)) {
            assignment.committing = true;
            machine.in(dice.scaled(100, 200_000), "commit offset", () -> commit(assignment));
        }
    }

    private void commit(Assignment assignment) {
        long offset = assignment.progress.due().orElseThrow();
        calls.call(
                        "commit offset",
                        () -> CompletableFuture.completedFuture(
                                group.commit(this, assignment.partition, assignment.epoch, offset)),
                        why -> new StoreException.Unavailable(why, null))
                .whenComplete((ours, failure) -> {
                    assignment.committing = false;
                    if (failure == null) {
                        assignment.progress.committed(offset);
                    }
                    commitLater(assignment);
                });
    }

    private boolean isCurrent(Assignment assignment) {
        return assignments.get(assignment.partition) == assignment;
    }
}
