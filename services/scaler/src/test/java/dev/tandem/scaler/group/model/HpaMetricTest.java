package dev.tandem.scaler.group.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HpaMetricTest {
    @Test
    void addsTheLastReplicaDespiteTheTolerance() {
        for (int present = 1; present < 64; present++) {
            int max = present + 1;
            assertThat(hpa(HpaMetric.value(max, present), present, max))
                    .as("%d of %d", present, max)
                    .isEqualTo(max);
        }
    }

    @Test
    void theMereNumberWouldNot() {
        assertThat(hpa(12, 11, 12)).isEqualTo(11);
    }

    @Test
    void takesOneReplicaAwayWhereTheToleranceLeavesRoom() {
        for (int present = 2; present < 18; present++) {
            assertThat(hpa(HpaMetric.value(present - 1, present), present, 64))
                    .as("from %d", present)
                    .isEqualTo(present - 1);
        }
    }

    @Test
    void keepsWhatIsThereWhenThatIsWanted() {
        for (int present = 1; present < 64; present++) {
            assertThat(hpa(HpaMetric.value(present, present), present, 64)).isEqualTo(present);
        }
    }

    @Test
    void largeStepsAreReportedAsTheyAre() {
        assertThat(HpaMetric.value(6, 1)).isEqualTo(6);
        assertThat(HpaMetric.value(1, 6)).isEqualTo(1);
        assertThat(HpaMetric.value(0, 1)).isZero();
    }

    /** The HPA's rule for AverageValue with a target of 1. */
    private static int hpa(double value, int replicas, int max) {
        double ratio = value / replicas;
        int wanted = Math.abs(1 - ratio) <= 0.1 ? replicas : (int) Math.ceil(value);
        return Math.min(max, wanted);
    }
}
