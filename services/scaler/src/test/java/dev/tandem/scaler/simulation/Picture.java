package dev.tandem.scaler.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws one row per load: on the left how old the oldest event is, on the right the replicas. */
final class Picture {
    private static final int PANEL_WIDTH = 400;
    private static final int PANEL_HEIGHT = 90;
    private static final int ROW = 140;
    private static final int LEFT = 50;
    private static final int RIGHT = 520;
    private static final int TOP = 60;
    private static final double OLDEST_SHOWN = 120;

    private final Contender tuned;

    Picture(Contender tuned) {
        this.tuned = tuned;
    }

    String draw() {
        List<Load> loads = Loads.all();
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < loads.size(); row++) {
            rows.append(row(loads.get(row), TOP + row * ROW));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 940 %d" font-family="sans-serif" font-size="12">
                <title>Oldest event and replicas under six loads, by signal</title>
                <style>
                text { fill: #24292f } .frame { fill: none; stroke: #8c959f; stroke-width: .6 }
                .seconds, .tuned, .book { fill: none; stroke-width: 1.6 }
                .seconds { stroke: #0969da } .tuned { stroke: #bc4c00 } .book { stroke: #8c959f; stroke-width: 1 }
                .objective { stroke: #cf222e; stroke-width: 1; stroke-dasharray: 4 3 }
                @media (prefers-color-scheme: dark) {
                  text { fill: #e6edf3 } .seconds { stroke: #58a6ff } .tuned { stroke: #f0883e } .objective { stroke: #ff7b72 }
                }
                </style>
                %s%s</svg>
                """.formatted(TOP + loads.size() * ROW, legend(), rows);
    }

    private static String legend() {
        return """
                <path class="seconds" d="M50 16h30"/><text x="86" y="20">seconds</text>
                <path class="tuned" d="M170 16h30"/><text x="206" y="20">offsets, tuned</text>
                <path class="book" d="M320 16h30"/><text x="356" y="20">offsets, by the book</text>
                <path class="objective" d="M500 16h30"/><text x="536" y="20">objective</text>
                """;
    }

    private String row(Load load, int top) {
        StringBuilder row = new StringBuilder();
        row.append(text(LEFT, top - 8, load.name() + ": oldest event, seconds (cut off at 120)"));
        row.append(text(RIGHT, top - 8, "replicas"));
        row.append(frame(LEFT, top, "120")).append(frame(RIGHT, top, "12"));
        int objective = y(top, Comparison.OBJECTIVE / OLDEST_SHOWN);
        row.append("<path class=\"objective\" d=\"M%d %dh%d\"/>\n".formatted(LEFT, objective, PANEL_WIDTH));
        row.append(lines("book", Findings.BY_THE_BOOK, load, top));
        row.append(lines("tuned", tuned, load, top));
        row.append(lines("seconds", Contender.SECONDS, load, top));
        row.append(text(LEFT + PANEL_WIDTH - 45, top + PANEL_HEIGHT + 14, load.minutes() + " min"));
        return row.toString();
    }

    private static String lines(String style, Contender contender, Load load, int top) {
        List<Point> points = Comparison.run(contender, load, 1, 1).points();
        return line(style, LEFT, top, curve(points, load, Point::oldestAge, OLDEST_SHOWN))
                + line(style, RIGHT, top, curve(points, load, Point::replicas, Load.PARTITIONS));
    }

    /** The highest value of each pixel, so that no peak is lost. */
    private static Map<Integer, Double> curve(
            List<Point> points, Load load, ToDoubleFunction<Point> value, double highest) {
        return points.stream()
                .collect(Collectors.toMap(
                        point -> 2 * (int) (point.time() / 60 / load.minutes() * PANEL_WIDTH / 2),
                        point -> Math.min(1, value.applyAsDouble(point) / highest),
                        BinaryOperator.maxBy(Double::compare),
                        TreeMap::new));
    }

    private static String line(String style, int left, int top, Map<Integer, Double> curve) {
        String path = curve.entrySet().stream()
                .map(point -> (left + point.getKey()) + " " + y(top, point.getValue()))
                .collect(Collectors.joining("L", "M", ""));
        return String.format(Locale.ROOT, "<path class=\"%s\" d=\"%s\"/>\n", style, path);
    }

    private static String frame(int left, int top, String highest) {
        return "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                        .formatted(left, top, PANEL_WIDTH, PANEL_HEIGHT)
                + text(left - 26, top + 10, highest)
                + text(left - 12, top + PANEL_HEIGHT, "0");
    }

    private static String text(int x, int y, String words) {
        return "<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y, words);
    }

    private static int y(int top, double part) {
        return top + PANEL_HEIGHT - (int) Math.round(part * PANEL_HEIGHT);
    }
}
