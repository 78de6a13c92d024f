package dev.tandem.dev.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** One line that changes in a terminal; elsewhere at most one line every two seconds. Thread-safe. */
public final class Progress {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long printedAt = start - PAUSE_NANOS;
    private boolean open;

    private Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Writes to the given output. */
    public static Progress on(PrintWriter out) {
        return new Progress(out, Boolean.getBoolean("tandem.tty"));
    }

    /** Since it was made. */
    public long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    /** Shows the text, unless another one was shown just now and this is no terminal. */
    public synchronized void say(String text) {
        if (terminal) {
            out.print("\r\033[K" + seconds() + " s  " + text);
            open = true;
        } else if (System.nanoTime() - printedAt >= PAUSE_NANOS) {
            out.println(seconds() + " s  " + text);
            printedAt = System.nanoTime();
        }
        out.flush();
    }

    /** Ends the line, so that what follows starts on a new one. */
    public synchronized void end() {
        if (open) {
            out.println();
            out.flush();
            open = false;
        }
    }
}
