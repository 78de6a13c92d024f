package dev.tandem.bench.result;

import dev.tandem.bench.machine.Conditions;
import java.util.List;

/**
 * What one run of the bench found.
 *
 * @param time when it began, ISO 8601
 * @param commit of the sources; empty when unknown
 */
public record BenchResult(
        String time, String commit, Host host, Conditions before, Conditions after, List<ScenarioResult> scenarios) {

    public BenchResult {
        scenarios = List.copyOf(scenarios);
    }

    /** The machine that everything ran on. */
    public record Host(int processors, String processor, long memoryMib, String system, String java) {}
}
