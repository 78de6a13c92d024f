package dev.tandem.simulation.clock;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One life of a process. While paused it does nothing and all that reaches it waits; once killed it never does
 * anything again, and whatever was under way in its memory is gone.
 */
public final class Machine {
    private enum State {
        UP,
        PAUSED,
        DOWN
    }

    private record Work(String what, Runnable body) {}

    private final String name;
    private final Scheduler scheduler;
    private final Trace trace;
    private final InstantSource clock;
    private final List<Work> waiting = new ArrayList<>();
    private State state = State.UP;

    /** @param wrongBy how far its clock is ahead of the others', in milliseconds; behind if negative */
    public Machine(String name, Scheduler scheduler, Trace trace, long wrongBy) {
        this.name = name;
        this.scheduler = scheduler;
        this.trace = trace;
        this.clock = InstantSource.offset(scheduler, Duration.ofMillis(wrongBy));
    }

    /** A machine whose clock is right. */
    public Machine(String name, Scheduler scheduler, Trace trace) {
        this(name, scheduler, trace, 0);
    }

    /** The time as the machine has it. */
    public InstantSource clock() {
        return clock;
    }

    public String name() {
        return name;
    }

    public boolean isUp() {
        return state == State.UP;
    }

    public boolean isDown() {
        return state == State.DOWN;
    }

    /** Does the work in this many microseconds, if the machine still lives by then. */
    public void in(long micros, String what, Runnable body) {
        scheduler.in(micros, () -> arrive(new Work(what, body)));
    }

    public void kill() {
        state = State.DOWN;
        waiting.clear();
    }

    public void pause() {
        if (state == State.UP) {
            state = State.PAUSED;
        }
    }

    public void resume(Dice dice) {
        if (state == State.PAUSED) {
            state = State.UP;
            List<Work> late = List.copyOf(waiting);
            waiting.clear();
            late.forEach(work -> in(dice.between(0, 2_000), work.what(), work.body()));
        }
    }

    /** Waits as long as asked. */
    public Delay timer() {
        return duration -> after(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()));
    }

    /**
     * Waits as long as the dice say, except for the one duration given: production code draws its pauses from a random
     * source of its own, and a run must not depend on that.
     */
    public Delay backoff(Dice dice, Duration exact) {
        return duration -> duration.equals(exact)
                ? after(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()))
                : after(dice.scaled(1_000, 400_000));
    }

    private CompletableFuture<Void> after(long micros) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        in(micros, "timer", () -> over.complete(null));
        return over;
    }

    private void arrive(Work work) {
        if (state == State.PAUSED) {
            waiting.add(work);
        } else if (state == State.UP) {
            trace.step(name, work.what());
            work.body().run();
        }
    }
}
