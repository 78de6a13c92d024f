package dev.tandem.bench.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that was measured.
 *
 * @param figures by name; the name ends in the unit
 * @param cpuMicros microseconds of processor time per request by part
 */
public record Trial(String name, Map<String, Double> figures, Map<String, Double> cpuMicros, List<Series> series) {

    public Trial {
        figures = new LinkedHashMap<>(figures);
        cpuMicros = new LinkedHashMap<>(cpuMicros);
        series = List.copyOf(series);
    }

    /** A figure; 0 when there is none of that name. */
    public double figure(String figure) {
        return figures.getOrDefault(figure, 0.0);
    }

    /** With one more figure. */
    public Trial with(String figure, double value) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(figure, value);
        return new Trial(name, more, cpuMicros, series);
    }

    /** With more series. */
    public Trial with(List<Series> further) {
        List<Series> more = new java.util.ArrayList<>(series);
        more.addAll(further);
        return new Trial(name, figures, cpuMicros, more);
    }
}
