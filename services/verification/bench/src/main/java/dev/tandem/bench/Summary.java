package dev.tandem.bench;

import dev.tandem.bench.result.BenchResult;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Numbers;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as lines for people. */
final class Summary {

    private final List<String> lines = new ArrayList<>();

    private Summary() {}

    static List<String> of(BenchResult result) {
        Summary summary = new Summary();
        result.scenarios().forEach(summary::add);
        summary.lines.add(String.format(
                Locale.ROOT,
                "machine: %d processors, load %.1f before and %.1f after, fixed arithmetic %.1f ms before and %.1f after",
                result.host().processors(),
                result.before().load(),
                result.after().load(),
                result.before().spinMillis(),
                result.after().spinMillis()));
        return summary.lines;
    }

    private void add(ScenarioResult scenario) {
        lines.add(scenario.number() + "  " + scenario.title());
        scenario.trials().forEach(this::add);
        for (Check check : scenario.checks()) {
            lines.add("  " + Numbers.sentence(check));
        }
        scenario.notes().forEach(note -> lines.add("  " + note));
    }

    private void add(Trial trial) {
        lines.add("  " + trial.name());
        trial.figures().forEach((name, value) -> lines.add(line(name, value)));
        trial.cpuMicros().forEach((part, value) -> lines.add(line("CPU us/order " + part, value)));
    }

    private static String line(String name, double value) {
        return String.format(Locale.ROOT, "    %-34s %12s", name, Numbers.text(value));
    }
}
