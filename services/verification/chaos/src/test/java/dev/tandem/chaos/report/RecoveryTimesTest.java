package dev.tandem.chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTimesTest {

    @Test
    void areZeroWithoutAny() {
        assertThat(RecoveryTimes.of(List.of())).isEqualTo(new RecoveryTimes(0, 0, 0));
    }

    @Test
    void medianIsTheMiddleOne() {
        assertThat(RecoveryTimes.of(List.of(seconds(9), seconds(1), seconds(2))))
                .isEqualTo(new RecoveryTimes(3, 2.0, 9.0));
    }

    @Test
    void medianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(RecoveryTimes.of(List.of(seconds(1), seconds(2), seconds(3), seconds(10))))
                .isEqualTo(new RecoveryTimes(4, 2.5, 10.0));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
