package dev.tandem.testkit.memory;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A clock and a timer that move only when told to. */
public final class ManualTime implements InstantSource, Delay {
    private record Alarm(Instant at, long order, CompletableFuture<Void> ring) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long alarmsSet;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized CompletionStage<Void> after(Duration duration) {
        Alarm alarm = new Alarm(now.plus(duration), alarmsSet++, new CompletableFuture<>());
        alarms.add(alarm);
        return alarm.ring();
    }

    /** Lets time pass, ringing every alarm at its moment, including those set meanwhile. */
    public void advance(Duration duration) {
        Instant end = instant().plus(duration);
        for (Alarm next = dueBy(end); next != null; next = dueBy(end)) {
            next.ring().complete(null);
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Alarm dueBy(Instant end) {
        Alarm next = alarms.peek();
        if (next == null || next.at().isAfter(end)) {
            return null;
        }
        alarms.remove();
        now = next.at();
        return next;
    }
}
