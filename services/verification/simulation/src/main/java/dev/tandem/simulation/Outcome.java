package dev.tandem.simulation;

import dev.tandem.simulation.check.Finding;
import java.util.List;

/**
 * What a run came to.
 *
 * @param hash equal for runs that went the same way
 * @param trace in words; empty unless asked for
 */
public record Outcome(
        Plan plan, List<Finding> findings, long steps, long virtualMillis, long hash, List<String> trace) {
    public boolean failed() {
        return !findings.isEmpty();
    }
}
