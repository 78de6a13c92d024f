package dev.tandem.bench.report;

import dev.tandem.bench.result.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Processor time per request, one bar per trial and one piece per part, as an SVG. */
record CpuBars(List<Trial> trials) {

    private static final int WIDTH = 640;
    private static final int LEFT = 230;
    private static final int ROW = 46;
    private static final int TOP = 30;

    CpuBars {
        trials = trials.stream().filter(trial -> !trial.cpuMicros().isEmpty()).toList();
    }

    String draw() {
        double most = trials.stream().mapToDouble(CpuBars::sum).max().orElse(0);
        List<String> parts = trials.stream()
                .flatMap(trial -> trial.cpuMicros().keySet().stream())
                .distinct()
                .toList();
        if (most == 0) {
            return "";
        }
        int legend = TOP + trials.size() * ROW;
        StringBuilder svg = new StringBuilder(String.format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"processor time\">%n"
                        + "<text x=\"%d\" y=\"16\">microseconds of processor time per order, by part</text>%n",
                LEFT + WIDTH + 90, legend + 20 * ((parts.size() + 3) / 4) + 10, LEFT));
        for (int i = 0; i < trials.size(); i++) {
            svg.append(bar(trials.get(i), parts, TOP + i * ROW, WIDTH / most));
        }
        for (int i = 0; i < parts.size(); i++) {
            int x = LEFT + i % 4 * 160;
            int y = legend + 16 + i / 4 * 20;
            svg.append(String.format(
                    "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                    x, y - 10, colour(i), x + 18, y, Markup.escape(parts.get(i))));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double sum(Trial trial) {
        return trial.cpuMicros().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static String bar(Trial trial, List<String> parts, int y, double perMicro) {
        StringBuilder bar = new StringBuilder(String.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                LEFT - 8, y + 20, Markup.escape(trial.name())));
        double x = LEFT;
        for (Map.Entry<String, Double> part : trial.cpuMicros().entrySet()) {
            double width = part.getValue() * perMicro;
            bar.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"30\" fill=\"%s\"><title>%s: %.1f</title></rect>%n",
                    x,
                    y,
                    width,
                    colour(parts.indexOf(part.getKey())),
                    Markup.escape(part.getKey()),
                    part.getValue()));
            x += width;
        }
        return bar.append(String.format(
                        Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%.0f</text>%n", x + 6, y + 20, sum(trial)))
                .toString();
    }

    // Beyond the colours of lines, the same ones paler.
    private static String colour(int i) {
        return LinePlot.colour(i) + (i < LinePlot.COLOURS.size() ? "" : "80");
    }
}
