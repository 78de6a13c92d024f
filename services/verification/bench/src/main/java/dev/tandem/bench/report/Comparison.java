package dev.tandem.bench.report;

import dev.tandem.bench.result.BenchResult;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.Numbers;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Two runs side by side: what both measured, and by how much it changed. */
public final class Comparison {

    private final List<String> lines = new ArrayList<>();

    private Comparison() {}

    /** As lines for people; says so when the two have nothing in common. */
    public static List<String> of(BenchResult before, BenchResult after) {
        Comparison comparison = new Comparison();
        comparison.lines.add(String.format(
                Locale.ROOT,
                "%-44s %14s %14s %9s",
                "",
                before.commit().isEmpty() ? "before" : before.commit(),
                after.commit().isEmpty() ? "after" : after.commit(),
                "change"));
        comparison.add(
                "fixed arithmetic ms (the machine)",
                before.after().spinMillis(),
                after.after().spinMillis());
        for (ScenarioResult scenario : before.scenarios()) {
            after.scenarios().stream()
                    .filter(other -> other.number().equals(scenario.number()))
                    .findFirst()
                    .ifPresent(other -> comparison.add(scenario, other));
        }
        if (comparison.lines.size() == 2) {
            comparison.lines.add("the two runs have no scenario in common");
        }
        return comparison.lines;
    }

    private void add(ScenarioResult before, ScenarioResult after) {
        lines.add(before.number() + "  " + before.title());
        if (!before.terms().equals(after.terms())) {
            lines.add("  asked differently: " + before.terms() + " and " + after.terms());
        }
        for (Trial trial : before.trials()) {
            Optional<Trial> other = after.trials().stream()
                    .filter(candidate -> candidate.name().equals(trial.name()))
                    .findFirst();
            if (other.isPresent()) {
                lines.add("  " + trial.name());
                all(trial)
                        .forEach((name, value) ->
                                add("    " + name, value, all(other.get()).get(name)));
            }
        }
    }

    private static Map<String, Double> all(Trial trial) {
        Map<String, Double> all = new LinkedHashMap<>(trial.figures());
        trial.cpuMicros().forEach((part, value) -> all.put(Figures.CPU + ", " + part, value));
        return all;
    }

    private void add(String name, double before, Double after) {
        if (after != null) {
            String change = before == 0 ? "" : String.format(Locale.ROOT, "%+.1f %%", (after / before - 1) * 100);
            lines.add(String.format(
                    Locale.ROOT, "%-44s %14s %14s %9s", name, Numbers.text(before), Numbers.text(after), change));
        }
    }
}
