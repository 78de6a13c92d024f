package dev.tandem.messaging.consume;

import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Keeps work back while what it needs does not answer. The first dependency fault pauses all work; one piece after
 * another probes, with growing pauses; a probe that succeeds lets 1, 2, 4, ... go at once until everything flows.
 * Work that failed so is begun again, without an end to the attempts. Safe for use from any thread.
 */
public final class DependencyPause {
    private static final Backoff PROBES = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    /** From here on the ramp is over. */
    private static final int FULL_FLOW = 64;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final FaultClassifier faults;
    private final Delay delay;
    private final PauseListener listener;
    private PauseState state = PauseState.FLOWING;
    private int limit = FULL_FLOW;
    private int underWay;
    private int failedProbes;

    public DependencyPause(FaultClassifier faults, Delay delay, PauseListener listener) {
        this.faults = faults;
        this.delay = delay;
        this.listener = listener;
    }

    /** Completes with the work's value, or with a failure that is no dependency's. */
    public <T> CompletionStage<T> run(Supplier<CompletionStage<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        submit(() -> begin(work, result));
        return result;
    }

    public synchronized PauseState state() {
        return state;
    }

    private void submit(Runnable work) {
        synchronized (this) {
            if (state != PauseState.FLOWING && (state == PauseState.PAUSED || underWay >= limit)) {
                waiting.addLast(work);
                return;
            }
            underWay++;
        }
        work.run();
    }

    private <T> void begin(Supplier<CompletionStage<T>> work, CompletableFuture<T> result) {
        CompletableFuture.completedStage(work).thenCompose(Supplier::get).whenComplete((value, failure) -> {
            if (failure == null) {
                ended(true);
                result.complete(value);
            } else if (faults.classify(failure) == FaultClass.DEPENDENCY) {
                pause(() -> begin(work, result), FaultClassifier.cause(failure));
            } else {
                ended(true);
                result.completeExceptionally(FaultClassifier.cause(failure));
            }
        });
    }

    /** Puts the failed work at the end, so that one piece that always fails does not keep the others from probing. */
    private void pause(Runnable work, Throwable cause) {
        Duration probeIn = null;
        synchronized (this) {
            waiting.addLast(work);
            underWay--;
            state = PauseState.PAUSED;
            if (underWay == 0) {
                failedProbes++;
                probeIn = PROBES.afterAttempt(failedProbes);
            }
        }
        listener.paused(cause);
        if (probeIn != null) {
            delay.after(probeIn).thenRun(this::probe);
        }
    }

    private void probe() {
        Runnable next;
        synchronized (this) {
            next = waiting.pollFirst();
            underWay++;
        }
        next.run();
    }

    private void ended(boolean answered) {
        List<Runnable> next = new ArrayList<>();
        boolean flowing;
        synchronized (this) {
            underWay--;
            flowing = answered && rampUp(next);
        }
        if (flowing) {
            listener.resumed();
        }
        next.forEach(Runnable::run);
    }

    /** Lets more go after each success; true when that ended the pause. */
    private boolean rampUp(List<Runnable> next) {
        if (state == PauseState.FLOWING) {
            return false;
        }
        limit = state == PauseState.PAUSED ? 1 : Math.min(FULL_FLOW, limit * 2);
        failedProbes = 0;
        boolean over = limit >= FULL_FLOW;
        state = over ? PauseState.FLOWING : PauseState.RAMPING;
        while (!waiting.isEmpty() && (over || underWay < limit)) {
            underWay++;
            next.add(waiting.pollFirst());
        }
        return over;
    }
}
