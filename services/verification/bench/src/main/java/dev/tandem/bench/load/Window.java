package dev.tandem.bench.load;

/** The time that counts, in nanoseconds of the same clock as everything else: from begin up to, not including, end. */
public record Window(long begin, long end) {

    /** Whether the moment counts. */
    public boolean holds(long moment) {
        return moment >= begin && moment < end;
    }

    /** Its length. */
    public double seconds() {
        return (end - begin) / 1e9;
    }
}
