package dev.tandem.dev.stack;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ticks all parts and starts and stops groups of them. Thread-safe. */
final class Supervisor implements AutoCloseable {

    private static final long TICK_MILLIS = 100;

    private final List<SupervisedPart> parts = new CopyOnWriteArrayList<>();
    private final StartSlots slots =
            new StartSlots(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final ExecutorService launcher = Executors.newCachedThreadPool(Supervisor::daemon);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);

    private final ScheduledFuture<?> ticking;

    Supervisor() {
        ticking = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void run(Collection<PartSpec> specs) {
        run(specs, Set.of());
    }

    /** Runs all but those that are kept for later, which are stopped until they are resumed. */
    void run(Collection<PartSpec> specs, Set<String> kept) {
        for (PartSpec spec : specs) {
            SupervisedPart part = new SupervisedPart(spec, slots, launcher, () -> System.nanoTime() / 1_000_000);
            if (kept.contains(spec.name())) {
                part.stop();
            }
            parts.add(part);
        }
    }

    /** Waits until all parts serve, except those that were stopped; throws naming those that do not, or at once when one crashed before serving. */
    void awaitReady(Duration limit) {
        boolean ready = Patience.of(limit).holds(() -> {
            requireNoFailedStart();
            return parts.stream().allMatch(Supervisor::settled);
        });
        if (!ready) {
            List<String> late = parts.stream()
                    .filter(part -> !settled(part))
                    .map(part -> part.name() + " (" + part.state() + ")")
                    .toList();
            throw new DevRuntimeException("not ready after " + limit.toSeconds() + " s: " + String.join(", ", late));
        }
    }

    private static boolean settled(SupervisedPart part) {
        return part.state() == PartState.READY || part.state() == PartState.STOPPED;
    }

    private void requireNoFailedStart() {
        for (SupervisedPart part : parts) {
            if (part.state() == PartState.CRASHED) {
                throw new DevRuntimeException(
                        part.name() + " does not start: " + part.status().note());
            }
        }
    }

    SupervisedPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no part named " + name));
    }

    List<PartStatus> status() {
        return parts.stream().map(SupervisedPart::status).toList();
    }

    /** Stops the named parts side by side and waits until all have ended. */
    void stop(Collection<String> names) {
        List<CompletableFuture<Void>> stopping = new ArrayList<>();
        for (SupervisedPart part : parts) {
            if (names.contains(part.name())) {
                stopping.add(CompletableFuture.runAsync(part::stop, launcher));
            }
        }
        CompletableFuture.allOf(stopping.toArray(CompletableFuture[]::new)).join();
    }

    /** Stops all parts side by side. */
    @Override
    public void close() {
        ticking.cancel(false);
        ticker.shutdown();
        stop(parts.stream().map(SupervisedPart::name).toList());
        launcher.shutdown();
    }

    private void tick() {
        for (SupervisedPart part : parts) {
            try {
                part.tick();
            } catch (RuntimeException e) {
                System.err.println(part.name() + ": " + e);
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tandem-supervisor");
        thread.setDaemon(true);
        return thread;
    }
}
