package dev.tandem.scaler.simulation;

import java.util.List;

/** What several runs of one load came to: the worst age, the mean cost. */
record Score(double p99, double replicaHours) {
    static Score of(List<Result> runs) {
        return new Score(
                runs.stream().mapToDouble(Result::p99).max().orElseThrow(),
                runs.stream().mapToDouble(Result::replicaHours).average().orElseThrow());
    }
}
