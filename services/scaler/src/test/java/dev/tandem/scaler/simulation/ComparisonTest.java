package dev.tandem.scaler.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The seconds signal against the offset rule: every load, three speeds, three seeds. */
class ComparisonTest {
    private static final List<String> DEARER = List.of("hot key", "slow pods");
    private static final double DEARER_AT_MOST = 1.25;

    private static Findings findings;

    @BeforeAll
    static void play() {
        findings = Findings.play(new Comparison(3));
    }

    @Test
    void theSecondsSignalKeepsTheObjectiveUnderEveryLoadAtEverySpeed() {
        findings.seconds()
                .forEach((speed, scores) -> scores.forEach((load, score) -> assertThat(score.p99())
                        .as("%s at %s times the speed", load.name(), speed)
                        .isLessThanOrEqualTo(Comparison.OBJECTIVE)));
    }

    @Test
    void theOffsetRuleByTheBookMissesItUnderEveryLoad() {
        findings.byTheBook().get(1.0).forEach((load, score) -> assertThat(score.p99())
                .as(load.name())
                .isGreaterThan(Comparison.OBJECTIVE));
    }

    @Test
    void noThresholdKeepsItEverywhereUnlessPartitionsAreSpreadEvenly() {
        findings.settings()
                .forEach((setting, scores) -> assertThat(setting.even() || !Comparison.keepsObjective(scores))
                        .as(setting.name())
                        .isTrue());
    }

    @Test
    void everyThresholdThatKeepsItCostsMoreReplicaHours() {
        double seconds = Comparison.replicaHours(findings.seconds().get(1.0));

        findings.settings().values().stream()
                .filter(Comparison::keepsObjective)
                .forEach(scores -> assertThat(Comparison.replicaHours(scores)).isGreaterThan(seconds));
    }

    @Test
    void theTunedThresholdMissesTheObjectiveWithSlowerPodsAndCostsMoreWithOthers() {
        Map<Double, Map<Load, Score>> tuned = findings.tuned();
        assertThat(Comparison.keepsObjective(tuned.get(0.5))).isFalse();
        assertThat(dearer(1.0)).isGreaterThan(1);
        assertThat(dearer(2.0)).isGreaterThan(1.2);
    }

    private static double dearer(double speed) {
        return Comparison.replicaHours(findings.tuned().get(speed))
                / Comparison.replicaHours(findings.seconds().get(speed));
    }

    @Test
    void itCostsNoMoreUnderEachLoadButForTheTwoThatThePageNames() {
        Map<Load, Score> tuned = findings.tuned().get(1.0);
        findings.seconds().get(1.0).forEach((load, score) -> {
            double most = DEARER.contains(load.name()) ? DEARER_AT_MOST : 1;
            assertThat(score.replicaHours())
                    .as(load.name())
                    .isLessThanOrEqualTo(most * tuned.get(load).replicaHours());
        });
    }

    @Test
    void thePageShowsTheseResults() {
        new ResultsPage(findings).check();
    }
}
