package dev.tandem.gateway.callee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.gateway.callee.ConcurrencyLimit.Pace;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
    private static final int LEAST = 10;
    private static final int MOST = 100;

    private long now = -5;
    private final ConcurrencyLimit limit = new ConcurrencyLimit(LEAST, MOST, () -> now);

    @Test
    void letsInAsManyAsMayBeAndTheNextWhenOneLeaves() {
        assertThat(entered(MOST + 5)).isEqualTo(MOST);

        limit.leave(Pace.IN_TIME);

        assertThat(entered(5)).isOne();
        assertThat(limit.underWay()).isEqualTo(MOST);
    }

    @Test
    void shrinksWhileMoreThanATenthAreSlowAndStopsAtTheLeast() {
        window(18, 2);
        assertThat(limit.limit()).isEqualTo(MOST);

        window(17, 3);
        assertThat(limit.limit()).isEqualTo(18);
        IntStream.range(0, 20).forEach(any -> window(0, 10));
        assertThat(limit.limit()).isEqualTo(LEAST);
    }

    @Test
    void growsAgainWhileNoneIsSlowUpToTheMost() {
        IntStream.range(0, 20).forEach(any -> window(0, 10));

        window(10, 0);
        assertThat(limit.limit()).isEqualTo(LEAST + 1);
        IntStream.range(0, 60).forEach(any -> window(10, 0));
        assertThat(limit.limit()).isEqualTo(MOST);
    }

    @Test
    void judgesTenTimesASecondAtMostAndNotByAFew() {
        calls(0, 50);
        assertThat(limit.limit()).isEqualTo(MOST);

        pass();
        calls(0, 1);
        assertThat(limit.limit()).isLessThan(MOST);
        int judged = limit.limit();
        pass();
        calls(0, 9);
        assertThat(limit.limit()).isEqualTo(judged);
    }

    @Test
    void learnsNothingFromAServiceThatIsAwayOrACallerThatLeft() {
        IntStream.range(0, 50).forEach(any -> {
            pass();
            assertThat(limit.enter()).isTrue();
            limit.leave(Pace.UNTOLD);
        });

        assertThat(limit.limit()).isEqualTo(MOST);
        assertThat(limit.underWay()).isZero();
    }

    @Test
    void refusesBoundsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConcurrencyLimit(5, 4, () -> now))
                .withMessageContaining("max-concurrent");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConcurrencyLimit(0, 4, () -> now));
    }

    /** All of them at once; the last one ends when a window is over. */
    private void window(int inTime, int slow) {
        List<Pace> paces = Stream.concat(
                        Collections.nCopies(inTime, Pace.IN_TIME).stream(),
                        Collections.nCopies(slow, Pace.SLOW).stream())
                .toList();
        assertThat(entered(paces.size())).isEqualTo(paces.size());
        paces.subList(1, paces.size()).forEach(limit::leave);
        pass();
        limit.leave(paces.get(0));
    }

    private void calls(int inTime, int slow) {
        entered(inTime + slow);
        IntStream.range(0, inTime).forEach(any -> limit.leave(Pace.IN_TIME));
        IntStream.range(0, slow).forEach(any -> limit.leave(Pace.SLOW));
    }

    private int entered(int asked) {
        return (int) IntStream.range(0, asked).filter(any -> limit.enter()).count();
    }

    private void pass() {
        now += TimeUnit.MILLISECONDS.toNanos(100);
    }
}
