package dev.tandem.scaler.simulation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Plays every load under every signal. The same seeds for all, so that luck is shared. */
final class Comparison {
    static final double OBJECTIVE = 60;
    static final double NORMAL_SPEED = 100;

    private final int seeds;

    Comparison(int seeds) {
        this.seeds = seeds;
    }

    /** Scores by load; pods and customers are {@code factor} times as fast as those the threshold was chosen for. */
    Map<Load, Score> play(Contender contender, double factor) {
        Map<Load, Score> scores = new LinkedHashMap<>();
        for (Load load : Loads.all()) {
            List<Result> runs = LongStream.rangeClosed(1, seeds)
                    .mapToObj(seed -> run(contender, load, factor, seed))
                    .toList();
            scores.put(load, Score.of(runs));
        }
        return scores;
    }

    static Result run(Contender contender, Load load, double factor, long seed) {
        Signal signal = contender.signal(OBJECTIVE, NORMAL_SPEED);
        return new Run(load, signal, NORMAL_SPEED * factor, 1, seed).play();
    }

    static boolean keepsObjective(Map<Load, Score> scores) {
        return scores.values().stream().allMatch(score -> score.p99() <= OBJECTIVE);
    }

    static double replicaHours(Map<Load, Score> scores) {
        return scores.values().stream().mapToDouble(Score::replicaHours).sum();
    }

    /** The offset rule as a careful operator has it: the cheapest setting that keeps the objective under every load. */
    static Contender tuned(Map<Contender, Map<Load, Score>> settings) {
        return settings.entrySet().stream()
                .filter(entry -> keepsObjective(entry.getValue()))
                .min(Comparator.comparingDouble(entry -> replicaHours(entry.getValue())))
                .orElseThrow()
                .getKey();
    }
}
