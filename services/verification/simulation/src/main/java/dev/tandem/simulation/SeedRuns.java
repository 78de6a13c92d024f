package dev.tandem.simulation;

import dev.tandem.simulation.service.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs seed after seed, several side by side, until one fails or all are done. */
final class SeedRuns {
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final long start;
    private final long seeds;
    private final int threads;
    private final long began = System.nanoTime();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong toldAt = new AtomicLong(began);
    private final AtomicReference<Outcome> failed = new AtomicReference<>();

    SeedRuns(long start, long seeds, int threads) {
        this.start = start;
        this.seeds = seeds;
        this.threads = Math.max(1, threads);
    }

    /** @param progress told now and then, one line each */
    SimulationReport run(Consumer<String> progress) {
        List<Thread> others = new ArrayList<>();
        for (int number = 1; number < threads; number++) {
            Thread other = new Thread(() -> work(progress), "seeds-" + number);
            other.start();
            others.add(other);
        }
        work(progress);
        others.forEach(SeedRuns::join);
        double seconds = (System.nanoTime() - began) / 1e9;
        Outcome smallest = failed.get() == null ? null : Shrinking.of(failed.get(), () -> Parts.REAL);
        return new SimulationReport(done.get(), steps.get(), seconds, smallest);
    }

    private void work(Consumer<String> progress) {
        for (long next = taken.getAndIncrement();
                next < seeds && failed.get() == null;
                next = taken.getAndIncrement()) {
            Outcome outcome = Simulation.run(Plan.of(start + next), Parts.REAL, false);
            done.incrementAndGet();
            steps.addAndGet(outcome.steps());
            if (outcome.failed()) {
                failed.compareAndSet(null, outcome);
            }
            tell(progress);
        }
    }

    private void tell(Consumer<String> progress) {
        long now = System.nanoTime();
        long last = toldAt.get();
        if (now - last > PROGRESS_NANOS && toldAt.compareAndSet(last, now)) {
            long perSecond = done.get() * TimeUnit.SECONDS.toNanos(1) / Math.max(1, now - began);
            progress.accept(String.format(Locale.ROOT, "%,d of %,d seeds, %,d a second", done.get(), seeds, perSecond));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
