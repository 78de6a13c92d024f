package dev.tandem.bench.report;

import dev.tandem.bench.result.BenchResult;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Numbers;
import dev.tandem.bench.result.Plots;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Series;
import dev.tandem.bench.result.Trial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One HTML page for one result; it loads nothing. */
public final class Page {

    private static final String STYLE = """
            body { font: 15px/1.45 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #24292f }
            table { border-collapse: collapse; margin: 1rem 0 } td, th { padding: .2rem .8rem; text-align: right }
            th:first-child, td:first-child { text-align: left } tr + tr { border-top: 1px solid #d0d7de }
            svg { width: 100%; font: 12px sans-serif; margin: 1rem 0 } .line { fill: none; stroke-width: 1.8 }
            .frame { fill: none; stroke: #8c959f } .grid { stroke: #d0d7de; stroke-width: .5 }
            .ok { color: #1a7f37 } .no { color: #cf222e; font-weight: bold } svg text { fill: currentColor }
            @media (prefers-color-scheme: dark) { body { background: #0d1117; color: #e6edf3 } }
            """;

    private Page() {}

    /** The whole page. */
    public static String of(BenchResult result) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n<title>")
                .append("Tandem bench, ")
                .append(Markup.escape(result.time()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<h1>Tandem bench</h1>\n")
                .append(machine(result));
        result.scenarios().forEach(scenario -> page.append(section(scenario)));
        return page.append("</html>\n").toString();
    }

    private static String machine(BenchResult result) {
        BenchResult.Host host = result.host();
        return "<p>" + Markup.escape(result.time() + ", commit " + result.commit()) + "<br>"
                + Markup.escape(host.processors() + " processors, " + host.processor() + ", " + host.memoryMib()
                        + " MiB, " + host.system() + ", " + host.java())
                + "<br>load " + Numbers.text(result.before().load()) + " before, "
                + Numbers.text(result.after().load()) + " after; fixed arithmetic "
                + Numbers.text(result.before().spinMillis()) + " ms before, "
                + Numbers.text(result.after().spinMillis()) + " ms after</p>\n";
    }

    private static String section(ScenarioResult scenario) {
        StringBuilder section = new StringBuilder("<h2>")
                .append(Markup.escape(scenario.number() + " " + scenario.title()))
                .append("</h2>\n<p>")
                .append(Markup.escape(scenario.terms().entrySet().stream()
                        .map(term -> term.getKey() + " " + term.getValue())
                        .collect(Collectors.joining(", "))))
                .append("</p>\n<ul>\n");
        scenario.checks().forEach(check -> section.append(item(check)));
        scenario.notes()
                .forEach(note ->
                        section.append("<li>").append(Markup.escape(note)).append("\n"));
        section.append("</ul>\n").append(table(scenario.trials()));
        section.append(new CpuBars(scenario.trials()).draw());
        return section.append(plots(scenario.trials())).toString();
    }

    private static String item(Check check) {
        return "<li class=\"" + (check.holds() ? "ok" : "no") + "\">" + Markup.escape(Numbers.sentence(check)) + "\n";
    }

    private static String table(List<Trial> trials) {
        StringBuilder table = new StringBuilder("<table>\n<tr><th>");
        trials.forEach(trial -> table.append("<th>").append(Markup.escape(trial.name())));
        List<String> names = trials.stream()
                .flatMap(trial -> trial.figures().keySet().stream())
                .distinct()
                .toList();
        for (String name : names) {
            table.append("\n<tr><td>").append(Markup.escape(name));
            for (Trial trial : trials) {
                Double value = trial.figures().get(name);
                table.append("<td>").append(value == null ? "" : Numbers.text(value));
            }
        }
        return table.append("\n</table>\n").toString();
    }

    private static String plots(List<Trial> trials) {
        Map<String, List<Series>> plots = trials.stream()
                .flatMap(trial -> trial.series().stream())
                .collect(Collectors.groupingBy(Series::plot, java.util.LinkedHashMap::new, Collectors.toList()));
        return plots.entrySet().stream()
                .map(plot -> new LinePlot(plot.getKey(), across(plot.getKey()), up(plot.getKey()), plot.getValue()))
                .map(LinePlot::draw)
                .collect(Collectors.joining());
    }

    private static Scale across(String plot) {
        return Plots.BY_PERCENTILE.contains(plot)
                ? Scale.NINES
                : Plots.BY_POWERS.contains(plot) ? Scale.POWERS : Scale.LINEAR;
    }

    private static Scale up(String plot) {
        return Plots.TIMES.contains(plot) ? Scale.POWERS : Scale.LINEAR;
    }
}
