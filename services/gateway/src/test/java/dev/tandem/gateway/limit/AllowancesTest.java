package dev.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final Duration SLOT = Duration.ofMillis(100);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Allowances tenPerSecond = new Allowances(10, 3, 100, nanos::get);

    @Test
    void burstIsGivenAtOnceAndThenOneRequestASlot() {
        assertThat(taken("ada", 5)).isEqualTo(3);
        assertThat(tenPerSecond.take("ada")).isEqualTo(SLOT);

        pass(SLOT);

        assertThat(taken("ada", 5)).isEqualTo(1);
    }

    @Test
    void waitThatIsToldIsEnough() {
        taken("ada", 3);
        pass(Duration.ofMillis(30));
        Duration wait = tenPerSecond.take("ada");

        assertThat(wait).isEqualTo(Duration.ofMillis(70));
        pass(wait.minusNanos(1));
        assertThat(tenPerSecond.take("ada")).isEqualTo(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));
        assertThat(tenPerSecond.take("ada")).isZero();
    }

    @Test
    void askingInVainCostsNothing() {
        taken("ada", 1_000);

        pass(SLOT.multipliedBy(2));

        assertThat(taken("ada", 5)).isEqualTo(2);
    }

    @Test
    void clientsDoNotTakeFromEachOther() {
        taken("ada", 5);

        assertThat(taken("bob", 5)).isEqualTo(3);
    }

    @Test
    void quietTimeGivesNoMoreThanTheBurst() {
        taken("ada", 5);

        pass(Duration.ofDays(1));

        assertThat(taken("ada", 5)).isEqualTo(3);
    }

    @Test
    void rateHoldsInTheLongRun() {
        long given = 0;
        for (int millis = 0; millis < 10_000; millis += 7) {
            given += taken("ada", 1);
            pass(Duration.ofMillis(7));
        }

        assertThat(given).isBetween(100L, 103L);
    }

    @Test
    void remembersNoMoreClientsThanItMay() {
        IntStream.range(0, 10_000).forEach(client -> tenPerSecond.take("client " + client));

        assertThat(tenPerSecond.clients()).isLessThanOrEqualTo(200);
    }

    @Test
    void clientThatKeepsAskingIsNotForgottenForTheManyThatAskOnce() {
        taken("ada", 3);

        for (int client = 0; client < 10_000; client++) {
            tenPerSecond.take("client " + client);
            assertThat(tenPerSecond.take("ada")).isPositive();
        }
    }

    @Test
    void forgetsWhoHasBeenQuiet() {
        IntStream.range(0, 50).forEach(client -> tenPerSecond.take("client " + client));

        pass(Duration.ofSeconds(1));
        tenPerSecond.take("ada");
        pass(Duration.ofSeconds(1));
        tenPerSecond.take("ada");

        assertThat(tenPerSecond.clients()).isLessThanOrEqualTo(2);
    }

    @Test
    void limitThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allowances(0, 3, 100, nanos::get))
                .withMessageContaining("requests-per-second");
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowances(1, 0, 100, nanos::get));
    }

    private long taken(String client, int times) {
        return IntStream.range(0, times)
                .filter(time -> tenPerSecond.take(client).isZero())
                .count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
