package dev.tandem.messaging.quarkus.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.retention.Retention;
import dev.tandem.testkit.conformance.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandLookUpTest {
    private static final Instant NEW_YEAR = Instant.parse("2031-01-01T12:00:00Z");
    private static final int DAYS_TO_FILL = 50;
    private static final Retention DEFAULT = new Retention(Optional.of(Duration.ofDays(7)), Duration.ofDays(30));
    private static PostgresFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new PostgresFixture(MigratedDatabase.create().service());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void touchesEightOrNineIndexesWithTheDefaults() {
        PostgresWeeks commands = fixture.commandWeeks();
        TreeSet<Integer> counts = new TreeSet<>();
        for (int day = 0; day < DAYS_TO_FILL + 7; day++) {
            Instant now = NEW_YEAR.plus(Duration.ofDays(day));
            Stages.await(commands.prepare(Retention.mondayOf(now), PostgresWeeks.PREPARED));
            Stages.await(commands.drop(DEFAULT.commandsSince(now).orElseThrow()));
            if (day >= DAYS_TO_FILL) {
                counts.add(fixture.lookedUp().size());
            }
        }

        assertThat(counts).containsExactly(8, 9);
    }
}
