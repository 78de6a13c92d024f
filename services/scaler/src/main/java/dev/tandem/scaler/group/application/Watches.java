package dev.tandem.scaler.group.application;

import dev.tandem.scaler.group.model.Decision;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The groups that KEDA asks about. A group is watched from the first question on and forgotten when nobody asks any
 * more. Safe for use by many threads.
 */
public final class Watches {
    private final GroupReader reader;
    private final WatchListener listener;
    private final WatchSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService workers;
    private final Map<Target, Watched> watched = new HashMap<>();

    public Watches(GroupReader reader, WatchListener listener, WatchSettings settings, InstantSource clock) {
        this.reader = reader;
        this.listener = listener;
        this.settings = settings;
        this.clock = clock;
        this.workers = new ScheduledThreadPoolExecutor(settings.threads(), task -> {
            Thread thread = new Thread(task, "group-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to forget groups that nobody asks about. */
    public void start() {
        long period = settings.forgetAfter().toMillis() / 10 + 1;
        var unused = workers.scheduleWithFixedDelay(this::forgetIdle, period, period, TimeUnit.MILLISECONDS);
    }

    /** Stops looking. */
    public void stop() {
        workers.shutdownNow();
    }

    /**
     * The latest decision about a group, after the first look at it. Fails with {@link GroupUnreadableException} when
     * the broker does not answer, and with {@link TooManyGroupsException}.
     */
    public Uni<Decision> decision(Target target) {
        return Uni.createFrom().deferred(() -> watch(target).decision());
    }

    /** Whether a group has work: at once, and whenever it changes. Fails as {@link #decision} does. */
    public Multi<Boolean> activity(Target target) {
        return Multi.createFrom().deferred(() -> watch(target).activity());
    }

    /** Groups that are watched now. */
    public synchronized List<Target> targets() {
        return List.copyOf(watched.keySet());
    }

    private synchronized Watch watch(Target target) {
        Watched known = watched.get(target);
        if (known == null) {
            if (watched.size() >= settings.maxGroups()) {
                throw new TooManyGroupsException(settings.maxGroups());
            }
            Watch watch = new Watch(target, clock, settings.validity());
            long period = settings.sampling().toMillis();
            known = new Watched(
                    watch,
                    workers.scheduleWithFixedDelay(
                            () -> watch.sample(reader, listener), 0, period, TimeUnit.MILLISECONDS));
            watched.put(target, known);
        }
        known.watch.touch();
        return known.watch;
    }

    /** Forgets groups that nobody asked about for long. */
    synchronized void forgetIdle() {
        watched.values().removeIf(entry -> {
            boolean idle = entry.watch.idleFor(settings.forgetAfter());
            if (idle) {
                entry.sampling.cancel(false);
                reader.forget(entry.watch.target());
                listener.forgotten(entry.watch.target());
            }
            return idle;
        });
    }

    private record Watched(Watch watch, ScheduledFuture<?> sampling) {}
}
