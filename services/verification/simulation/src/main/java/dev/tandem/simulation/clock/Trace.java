package dev.tandem.simulation.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What happened in a run: always as a hash, which tells whether two runs were the same, and in words when asked. */
public final class Trace {
    private static final long PRIME = 0x100000001b3L;

    private final Scheduler scheduler;
    private final boolean inWords;
    private final List<String> lines = new ArrayList<>();
    private long hash = 0xcbf29ce484222325L;

    public Trace(Scheduler scheduler, boolean inWords) {
        this.scheduler = scheduler;
        this.inWords = inWords;
    }

    /** A step of a machine; part of the hash only. */
    void step(String machine, String what) {
        mix(machine);
        mix(what);
    }

    /** Something that a reader wants to know. */
    public void say(String who, Supplier<String> what) {
        mix(who);
        if (inWords) {
            lines.add(String.format(Locale.ROOT, "%10.3f ms  %-16s %s", scheduler.micros() / 1000.0, who, what.get()));
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public long hash() {
        return hash;
    }

    private void mix(String text) {
        hash = (hash ^ text.hashCode()) * PRIME;
        hash = (hash ^ scheduler.micros()) * PRIME;
    }
}
