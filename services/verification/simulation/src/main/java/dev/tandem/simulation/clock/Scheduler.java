package dev.tandem.simulation.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** Virtual time and all that is still to happen: one thread takes one step after another, in order of time. */
public final class Scheduler implements InstantSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record Step(long at, long order, Runnable work) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Step> queue = new PriorityQueue<>();
    private long now;
    private long ordered;
    private long taken;

    /** Does the work after this many microseconds. */
    public void in(long micros, Runnable work) {
        queue.add(new Step(now + Math.max(0, micros), ordered++, work));
    }

    /** Takes the next step; false when nothing is left to happen. */
    public boolean step() {
        Step next = queue.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        taken++;
        next.work().run();
        return true;
    }

    /** Microseconds since the start. */
    public long micros() {
        return now;
    }

    public long steps() {
        return taken;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(TimeUnit.MICROSECONDS.toNanos(now));
    }
}
