package dev.tandem.chaos.drive;

import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts the clients' calls, each with all its repetitions. Thread-safe. */
public final class Availability {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Duration deadline;
    private final Consumer<String> late;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong inTime = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final NavigableSet<Long> successes = new ConcurrentSkipListSet<>();

    /**
     * Nothing was called yet.
     *
     * @param deadline from the first attempt to the answer
     * @param late is told of each call that missed it
     */
    public Availability(Duration deadline, Consumer<String> late) {
        this.deadline = deadline;
        this.late = late;
    }

    /** A call that began then ({@link System#nanoTime}) got its answer with the last of these attempts. */
    void answered(long begun, List<Attempt> made) {
        count(made);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (taken.compareTo(deadline) <= 0) {
            inTime.incrementAndGet();
        } else {
            late.accept("late by " + taken.minus(deadline).toMillis() + " ms: " + made);
        }
        successes.add(made.get(made.size() - 1).at());
    }

    /** A call never got one. */
    void unanswered(List<Attempt> made) {
        count(made);
        late.accept("never answered: " + made);
    }

    private void count(List<Attempt> made) {
        calls.incrementAndGet();
        attempts.addAndGet(made.size());
        refusals.addAndGet(made.stream().filter(Attempt::isRefusal).count());
    }

    /** One request: when it was made ({@link System#nanoTime}), and the status that it got, 0 for none. */
    record Attempt(long at, int status, Duration time) {

        boolean isRefusal() {
            return status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE;
        }

        @Override
        public String toString() {
            return status + " in " + time.toMillis() + " ms";
        }
    }

    /** The first attempt that began after that time and was answered. */
    public Optional<Long> firstSuccessAfter(long nanoTime) {
        return Optional.ofNullable(successes.higher(nanoTime));
    }

    public long calls() {
        return calls.get();
    }

    public long inTime() {
        return inTime.get();
    }

    /** Attempts that were told to come again later (429 or 503). */
    public long refusals() {
        return refusals.get();
    }

    public long attempts() {
        return attempts.get();
    }
}
