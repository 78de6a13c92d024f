package dev.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void requestsAreDueAtEqualDistances() {
        Schedule schedule = new Schedule(4, 0);
        assertThat(schedule.at(0)).isZero();
        assertThat(schedule.at(1)).isEqualTo(SECOND / 4);
        assertThat(schedule.at(4_000_000)).isEqualTo(1_000_000 * SECOND);
    }

    @Test
    void aRampStartsAtAFifthOfTheRateAndEndsAtTheWholeOne() {
        Schedule schedule = new Schedule(1_000, 10 * SECOND);
        assertThat(schedule.at(0)).isZero();
        assertThat(schedule.at(1) - schedule.at(0)).isCloseTo(5_000_000L, within(100_000L));
        assertThat(schedule.at(6_000)).isEqualTo(10 * SECOND);
        assertThat(schedule.at(6_000) - schedule.at(5_999)).isCloseTo(1_000_000L, within(10_000L));
        assertThat(schedule.at(6_500)).isEqualTo(10 * SECOND + SECOND / 2);
    }

    @Test
    void timesNeverGoBack() {
        Schedule schedule = new Schedule(777.7, 3 * SECOND);
        long last = -1;
        for (int i = 0; i < 5_000; i++) {
            assertThat(schedule.at(i)).isGreaterThan(last);
            last = schedule.at(i);
        }
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> new Schedule(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
