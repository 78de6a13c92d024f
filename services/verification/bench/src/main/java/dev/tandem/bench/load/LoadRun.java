package dev.tandem.bench.load;

import java.util.function.LongSupplier;

/** One run: a warm-up, the window that counts, and a time to collect the answers that are still out. One thread. */
public final class LoadRun {

    /** How long answers may take once the window is over. */
    public static final long GRACE_NANOS = 10_000_000_000L;

    private static final long LONGEST_WAIT = 20_000_000;

    private final LongSupplier clock;
    private final Window window;
    private final Watcher watcher;

    /** Who is told how a run goes. */
    public interface Watcher {
        /** The window begins. */
        void begun();

        /** The window is over. */
        void ended();

        /** Now and then, at least every 20 ms. */
        void passing(long now);
    }

    /** @param clock nanoseconds */
    public LoadRun(LongSupplier clock, Window window, Watcher watcher) {
        this.clock = clock;
        this.window = window;
        this.watcher = watcher;
    }

    /** Runs to the end; everything that was due within the window has been reported then. */
    public void run(Load load, Exchanges exchanges) {
        until(load, exchanges, window.begin());
        load.enter(window);
        watcher.begun();
        until(load, exchanges, window.end());
        watcher.ended();
        collect(load, exchanges);
        load.leave(window, clock.getAsLong());
        exchanges.abandon(clock.getAsLong());
    }

    private void until(Load load, Exchanges exchanges, long end) {
        long now = clock.getAsLong();
        while (now < end) {
            load.tick(now);
            exchanges.poll(Math.min(LONGEST_WAIT, Math.min(load.next(now), end) - now));
            now = clock.getAsLong();
            watcher.passing(now);
        }
    }

    // What was due is still sent; nothing new becomes due.
    private void collect(Load load, Exchanges exchanges) {
        long giveUp = window.end() + GRACE_NANOS;
        while ((load.drain(window) || exchanges.open() > 0) && clock.getAsLong() < giveUp) {
            exchanges.poll(LONGEST_WAIT);
            watcher.passing(clock.getAsLong());
        }
    }
}
