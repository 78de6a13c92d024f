package dev.tandem.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ticks of all processors together since the machine started.
 *
 * @param busy neither idle nor waiting for a disk
 * @param stolen taken by other guests of the same host
 */
public record MachineTimes(long total, long busy, long stolen) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;

    /** Reads a file in the form of {@code /proc/stat}; all zero where there is none. */
    public static MachineTimes read(Path stat) {
        try {
            String[] fields = Files.readAllLines(stat).get(0).split(" +", -1);
            long[] ticks = new long[STOLEN + 1];
            long total = 0;
            for (int i = 0; i < ticks.length; i++) {
                ticks[i] = Long.parseLong(fields[i + 1]);
                total += ticks[i];
            }
            return new MachineTimes(total, total - ticks[IDLE] - ticks[WAITING] - ticks[STOLEN], ticks[STOLEN]);
        } catch (IOException e) {
            return new MachineTimes(0, 0, 0);
        }
    }

    /** What was spent since an earlier moment. */
    public MachineTimes since(MachineTimes earlier) {
        return new MachineTimes(total - earlier.total, busy - earlier.busy, stolen - earlier.stolen);
    }

    /** Percentage of all processors that was busy; 0 when unknown. */
    public double busyPercent() {
        return total == 0 ? 0 : 100.0 * busy / total;
    }

    /** Percentage that was stolen; 0 when unknown. */
    public double stolenPercent() {
        return total == 0 ? 0 : 100.0 * stolen / total;
    }
}
