package dev.tandem.messaging.quarkus.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.testkit.conformance.DeadLetterTrayConformance;
import dev.tandem.testkit.conformance.LetterDeskConformance;
import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.LetterQueryConformance;
import dev.tandem.testkit.conformance.LetterWalkConformance;
import dev.tandem.testkit.conformance.RedriveConformance;
import dev.tandem.testkit.conformance.Stages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresLettersTest
        implements LetterDeskConformance,
                LetterQueryConformance,
                LetterWalkConformance,
                RedriveConformance,
                DeadLetterTrayConformance {
    private static PostgresLetterFixture fixture;

    @BeforeAll
    static void start() {
        fixture = PostgresLetterFixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void clear() {
        fixture.clear();
    }

    @Override
    public LetterFixture letters() {
        return fixture;
    }

    @Test
    void historyCanNeitherBeChangedNorDeleted() {
        Letter dead = fixture.dead("ann", 1);
        Stages.await(fixture.desk().discard(dead.id(), LetterFixture.ANN));

        assertThat(fixture.refusal("update desk_actions set actor = 'nobody'")).contains("never changed or deleted");
        assertThat(fixture.refusal("delete from desk_actions")).contains("never changed or deleted");
    }

    @Test
    void textThatPostgresCannotHoldIsKeptAllTheSame() {
        Letter dead = fixture.dead("ann", 1);

        Stages.await(fixture.desk().discard(dead.id(), new Instruction("ann\0", "because\0", LetterFixture.NOON)));

        assertThat(Stages.await(fixture.desk().find(dead.id())).orElseThrow().actions())
                .hasSize(1);
    }
}
