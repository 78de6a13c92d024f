package dev.tandem.bench.machine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time of the parts of a measurement.
 *
 * @param trees pids by part: a process and all its descendants
 * @param self name of the part that this JVM is, without its children
 */
public record CpuMeter(Map<String, Long> trees, String self) {

    private static final Path PROC = Path.of("/proc");

    /** What was spent up to a moment. */
    public record Reading(Map<String, Long> micros, MachineTimes machine) {

        /** What was spent since an earlier moment. */
        public Reading since(Reading earlier) {
            Map<String, Long> spent = new LinkedHashMap<>();
            micros.forEach(
                    (part, value) -> spent.put(part, Math.max(0, value - earlier.micros.getOrDefault(part, 0L))));
            return new Reading(spent, machine.since(earlier.machine));
        }
    }

    /** Reads all counters. */
    public Reading read() {
        ProcessTable table = ProcessTable.read(PROC);
        Map<String, Long> micros = new LinkedHashMap<>();
        trees.forEach((part, pid) -> micros.put(part, table.tree(pid)));
        micros.put(self, table.own(ProcessHandle.current().pid()));
        return new Reading(micros, MachineTimes.read(PROC.resolve("stat")));
    }
}
