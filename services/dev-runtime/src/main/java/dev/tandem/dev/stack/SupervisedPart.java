package dev.tandem.dev.stack;

import dev.tandem.dev.process.RunningProcess;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** Keeps one part running: launches it, watches its health, launches it again after a pause when it ended. */
final class SupervisedPart {

    // A part that waits for another one to become ready must not keep that one from starting.
    private static final long SLOT_LIMIT_MILLIS = 20_000;

    private final PartSpec spec;
    private final StartSlots slots;
    private final Executor launcher;
    private final LongSupplier clock;
    private final Backoff backoff = new Backoff();

    private PartState state = PartState.WAITING;
    private CompletableFuture<RunningProcess> launching;
    private RunningProcess process;
    private boolean holdsSlot;
    private long launchedAt;
    private long readyAt;
    private long nextLaunch;
    private long startMillis;
    private int restarts;
    private String note = "";

    SupervisedPart(PartSpec spec, StartSlots slots, Executor launcher, LongSupplier clock) {
        this.spec = spec;
        this.slots = slots;
        this.launcher = launcher;
        this.clock = clock;
    }

    String name() {
        return spec.name();
    }

    /** Looks once and does what is due; never blocks. */
    synchronized void tick() {
        if (state == PartState.STOPPED) {
            return;
        }
        if (launching != null) {
            receiveLaunched();
        } else if (process == null) {
            launchWhenDue();
        } else if (process.isAlive()) {
            observe();
        } else {
            crashed(spec.lastWords());
        }
        if (holdsSlot && clock.getAsLong() - launchedAt > SLOT_LIMIT_MILLIS) {
            giveSlotBack();
        }
    }

    private void launchWhenDue() {
        if (clock.getAsLong() >= nextLaunch && slots.tryTake()) {
            holdsSlot = true;
            launchedAt = clock.getAsLong();
            readyAt = 0;
            state = PartState.STARTING;
            launching = CompletableFuture.supplyAsync(spec.launch(), launcher);
        }
    }

    private void receiveLaunched() {
        if (launching.isDone()) {
            try {
                process = launching.join();
            } catch (CompletionException e) {
                crashed(e.getCause().getMessage());
            } finally {
                launching = null;
            }
        }
    }

    private void observe() {
        boolean serves = spec.ready().getAsBoolean();
        if (serves && readyAt == 0) {
            readyAt = clock.getAsLong();
            startMillis = readyAt - launchedAt;
        }
        if (serves) {
            giveSlotBack();
        }
        state = serves ? PartState.READY : readyAt == 0 ? PartState.STARTING : PartState.UNREADY;
        note = "";
    }

    private void crashed(String why) {
        giveSlotBack();
        long servedMillis = readyAt == 0 ? 0 : clock.getAsLong() - readyAt;
        nextLaunch = clock.getAsLong() + backoff.afterFailure(servedMillis);
        process = null;
        state = PartState.CRASHED;
        restarts++;
        note = why;
    }

    /** Stops the process, if any, and keeps it stopped. Blocks until it has ended. */
    void stop() {
        end(false);
    }

    /** Kills the process, if any, and keeps it stopped. */
    void kill() {
        end(true);
    }

    private void end(boolean atOnce) {
        RunningProcess ending;
        synchronized (this) {
            state = PartState.STOPPED;
            giveSlotBack();
            ending = launching == null ? process : launched();
            launching = null;
            process = null;
        }
        if (ending != null && atOnce) {
            ending.kill();
        } else if (ending != null) {
            ending.close();
        }
    }

    // A launch under way is waited for, so that what it starts can be ended.
    private RunningProcess launched() {
        try {
            return launching.join();
        } catch (CompletionException e) {
            return null;
        }
    }

    /** Runs a stopped part again, at once. */
    synchronized void resume() {
        if (state == PartState.STOPPED) {
            state = PartState.WAITING;
            nextLaunch = 0;
        }
    }

    /** The id of its process; empty when none runs. */
    synchronized OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    private void giveSlotBack() {
        if (holdsSlot) {
            holdsSlot = false;
            slots.giveBack();
        }
    }

    synchronized PartState state() {
        return state;
    }

    synchronized PartStatus status() {
        long pid = process == null ? 0 : process.pid();
        long memory = pid == 0 ? 0 : Memory.ofTree(pid);
        return new PartStatus(
                spec.name(), state, spec.port(), spec.grpcPort(), pid, memory, startMillis, restarts, note);
    }
}
