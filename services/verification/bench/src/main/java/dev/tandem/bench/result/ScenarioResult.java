package dev.tandem.bench.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one scenario found.
 *
 * @param terms what was asked for, by name
 * @param notes what a reader of the figures must know
 */
public record ScenarioResult(
        String number,
        String title,
        Map<String, String> terms,
        List<Trial> trials,
        List<Check> checks,
        List<String> notes) {

    public ScenarioResult {
        terms = new LinkedHashMap<>(terms);
        trials = List.copyOf(trials);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }
}
