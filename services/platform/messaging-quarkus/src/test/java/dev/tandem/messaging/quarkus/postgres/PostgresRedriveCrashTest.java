package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.retry.Delay;
import dev.tandem.testkit.conformance.RedriveCrash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresRedriveCrashTest {
    private static PostgresLetterFixture fixture;

    @BeforeAll
    static void start() {
        fixture = PostgresLetterFixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void eachOfTenThousandLettersIsAppliedOnceThoughTheRunnersAreKilled() {
        new RedriveCrash(fixture, InstantSource.system(), Delay.real(), PostgresRedriveCrashTest::await, 1)
                .run(10_000, 12_000);
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(condition::getAsBoolean);
    }
}
