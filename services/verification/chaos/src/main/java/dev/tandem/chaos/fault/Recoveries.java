package dev.tandem.chaos.fault;

import dev.tandem.chaos.plan.FaultKind;
import dev.tandem.dev.process.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Measures times from kills to recoveries. Thread-safe. */
public final class Recoveries {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** One kill; no time when it was not seen to recover within 90 s. */
    public record Recovery(FaultKind kind, String part, Optional<Duration> time) {}

    private final Queue<Recovery> seen = new ConcurrentLinkedQueue<>();

    /** Waits until the condition holds and notes how long that was after the kill ({@link System#nanoTime}). */
    void await(FaultKind kind, String part, long killedAt, BooleanSupplier recovered) {
        boolean holds = new Patience(LIMIT, LOOK).holds(recovered);
        Duration time = Duration.ofNanos(System.nanoTime() - killedAt);
        seen.add(new Recovery(kind, part, holds ? Optional.of(time) : Optional.empty()));
    }

    /** All so far. */
    public List<Recovery> all() {
        return List.copyOf(seen);
    }
}
