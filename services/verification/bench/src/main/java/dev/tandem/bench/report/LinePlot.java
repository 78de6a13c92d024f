package dev.tandem.bench.report;

import dev.tandem.bench.result.Point;
import dev.tandem.bench.result.Series;
import java.util.List;
import java.util.stream.Collectors;

/** Series of one plot as lines of an SVG. */
record LinePlot(String title, Scale across, Scale up, List<Series> series) {

    static final List<String> COLOURS =
            List.of("#0969da", "#bc4c00", "#1a7f37", "#8250df", "#cf222e", "#9a6700", "#57606a", "#bf3989");

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 70;
    private static final int TOP = 30;
    private static final int LEGEND_ROW = 18;

    String draw() {
        Range x = Range.of(series, Point::x, across);
        Range y = Range.of(series, Point::y, up);
        int height = TOP + HEIGHT + 30 + LEGEND_ROW * series.size();
        StringBuilder svg = new StringBuilder(String.format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n<text x=\"%d\" y=\"16\">%s</text>%n",
                LEFT + WIDTH + 30, height, Markup.escape(title), LEFT, Markup.escape(title)));
        svg.append(String.format("<path class=\"frame\" d=\"M%d %dv%dh%d\"/>%n", LEFT, TOP, HEIGHT, WIDTH));
        svg.append(marks(x, y));
        for (int i = 0; i < series.size(); i++) {
            svg.append(line(series.get(i), colour(i), x, y)).append(legend(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private String marks(Range x, Range y) {
        StringBuilder marks = new StringBuilder();
        for (double mark : across.marks(x.least(), x.most())) {
            marks.append(String.format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x(x, mark), TOP + HEIGHT + 16, Scale.text(mark)));
        }
        for (double mark : up.marks(y.least(), y.most())) {
            int height = y(y, mark);
            marks.append(String.format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><path class=\"grid\" d=\"M%d %dh%d\"/>%n",
                    LEFT - 6, height + 4, Scale.text(mark), LEFT, height, WIDTH));
        }
        return marks.toString();
    }

    private String line(Series one, String colour, Range x, Range y) {
        String path = one.points().stream()
                .map(point -> x(x, point.x()) + " " + y(y, point.y()))
                .collect(Collectors.joining("L"));
        return path.isEmpty() ? "" : String.format("<path class=\"line\" stroke=\"%s\" d=\"M%s\"/>%n", colour, path);
    }

    private String legend(int i) {
        int row = TOP + HEIGHT + 36 + i * LEGEND_ROW;
        return String.format(
                "<path class=\"line\" stroke=\"%s\" d=\"M%d %dh24\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                colour(i),
                LEFT,
                row - 4,
                LEFT + 32,
                row,
                Markup.escape(series.get(i).name()));
    }

    static String colour(int i) {
        return COLOURS.get(i % COLOURS.size());
    }

    private int x(Range range, double value) {
        return (int) Math.round(LEFT + range.share(across, value) * WIDTH);
    }

    private int y(Range range, double value) {
        return (int) Math.round(TOP + HEIGHT - range.share(up, value) * HEIGHT);
    }

    private record Range(double least, double most) {

        static Range of(List<Series> series, java.util.function.ToDoubleFunction<Point> part, Scale scale) {
            double most = series.stream()
                    .flatMap(one -> one.points().stream())
                    .mapToDouble(part)
                    .max()
                    .orElse(1);
            double least = series.stream()
                    .flatMap(one -> one.points().stream())
                    .mapToDouble(part)
                    .min()
                    .orElse(0);
            if (scale == Scale.POWERS) {
                return new Range(
                        Math.pow(10, Math.floor(scale.place(least))), Math.pow(10, Math.ceil(scale.place(most))));
            }
            return new Range(Math.min(0, least), most <= 0 ? 1 : most);
        }

        double share(Scale scale, double value) {
            double from = scale.place(least);
            double to = scale.place(most);
            return to == from ? 0 : (scale.place(value) - from) / (to - from);
        }
    }
}
