package dev.tandem.scaler.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was played.
 *
 * @param settings scores of the offset rule, by threshold, at normal speed
 * @param chosen the tuned offset rule
 */
record Findings(
        Map<Contender, Map<Load, Score>> settings,
        Contender chosen,
        Map<Double, Map<Load, Score>> seconds,
        Map<Double, Map<Load, Score>> tuned,
        Map<Double, Map<Load, Score>> byTheBook) {
    /** How fast pods and customers are, compared with what thresholds were chosen for. */
    static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0);
    /** What a pod does within the objective: the usual advice. */
    static final Contender BY_THE_BOOK = new Contender(Comparison.OBJECTIVE, false);

    static Findings play(Comparison comparison) {
        Map<Contender, Map<Load, Score>> settings = new LinkedHashMap<>();
        for (Contender rule : Contender.offsetRules(Comparison.OBJECTIVE)) {
            settings.put(rule, comparison.play(rule, 1));
        }
        Contender chosen = Comparison.tuned(settings);
        return new Findings(
                settings,
                chosen,
                atEverySpeed(comparison, Contender.SECONDS),
                atEverySpeed(comparison, chosen),
                atEverySpeed(comparison, BY_THE_BOOK));
    }

    private static Map<Double, Map<Load, Score>> atEverySpeed(Comparison comparison, Contender contender) {
        Map<Double, Map<Load, Score>> scores = new LinkedHashMap<>();
        SPEEDS.forEach(speed -> scores.put(speed, comparison.play(contender, speed)));
        return scores;
    }
}
