package dev.tandem.bench.result;

import dev.tandem.bench.machine.Conditions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results of which every digit is known. */
public final class Samples {

    private Samples() {}

    /** One scenario with two trials; everything is so many times as fast and as cheap as in the first result. */
    public static BenchResult result(String commit, double faster) {
        Trial own = new Trial(
                "Tandem",
                ordered("done per second", 1_000 * faster, "p99 ms", 20 / faster),
                ordered("gateway", 30 / faster, "postgres <x>", 10 / faster),
                List.of(
                        new Series(Plots.LATENCY, "Tandem", List.of(new Point(50, 2), new Point(99, 20))),
                        new Series(Plots.DONE, "Tandem", List.of(new Point(0, 900), new Point(1, 1_100)))));
        Trial peer = new Trial("peer & co", ordered("done per second", 400, "failed", 3), Map.of(), List.of());
        return new BenchResult(
                "2026-11-21T12:00:00Z",
                commit,
                new BenchResult.Host(2, "A processor", 8_000, "Linux 6", "25"),
                new Conditions(0.1, 20),
                new Conditions(1.5, 21),
                List.of(new ScenarioResult(
                        "02",
                        "a question",
                        Map.of("seconds", "30"),
                        List.of(own, peer),
                        List.of(
                                Check.atLeast("times the peer", 2.5 * faster, 3),
                                Check.atMost("p99 ms", 20 / faster, 50)),
                        List.of("a note"))));
    }

    private static Map<String, Double> ordered(String first, double one, String second, double two) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(first, one);
        figures.put(second, two);
        return figures;
    }
}
