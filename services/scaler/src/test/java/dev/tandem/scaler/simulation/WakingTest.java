package dev.tandem.scaler.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WakingTest {
    private static final Load BURST = new Load(
            "burst", "nothing but ten minutes", 60, time -> time > 1210 && time < 1810 ? 0.5 : 0, 0, time -> 1);

    @Test
    void aGroupAtZeroIsWokenSoonerByPushThanByPolling() {
        Result pushed = new Run(BURST, new SecondsSignal(60, 0), 100, 0, 1).play();
        Result polled = new Run(BURST, new OffsetSignal(1500, true), 100, 0, 1).play();

        double slowestStart = 20 + Pods.REBALANCE_SECONDS;
        assertThat(pushed.ages().percentile(1)).isLessThan(5 + slowestStart + 1);
        assertThat(polled.ages().percentile(1)).isGreaterThan(pushed.ages().percentile(1));
    }

    @Test
    void itRestsAgainAfterTheCooldown() {
        List<Point> points =
                new Run(BURST, new SecondsSignal(60, 0), 100, 0, 1).play().points();

        assertThat(points.get(0).replicas()).isZero();
        assertThat(points.stream().mapToInt(Point::replicas).max()).hasValue(1);
        assertThat(points.get(points.size() - 1).replicas()).isZero();
    }
}
