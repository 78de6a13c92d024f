package dev.tandem.messaging.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.RedriveCrash;
import dev.tandem.testkit.memory.InMemoryLetters;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedriveCrashTest {
    private static final int LONGEST_WAIT = 20_000;

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachOfTenThousandLettersIsAppliedOnceThoughTheRunnersAreKilled(long seed) {
        time.advance(Duration.between(time.instant(), LetterFixture.NOON.plusSeconds(1)));

        new RedriveCrash(InMemoryLetters.create(), (InstantSource) time, time, this::pass, seed).run(10_000, 6_000);
    }

    private void pass(BooleanSupplier condition) {
        int waits = 0;
        while (!condition.getAsBoolean()) {
            assertThat(waits++).isLessThan(LONGEST_WAIT);
            time.advance(Duration.ofMillis(100));
        }
    }
}
