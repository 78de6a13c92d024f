package dev.tandem.messaging.quarkus.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordPosition;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.relay.OutboxPage;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.retention.Retention;
import dev.tandem.testkit.conformance.Appends;
import dev.tandem.testkit.conformance.EngineConformance;
import dev.tandem.testkit.conformance.LaneStoreConformance;
import dev.tandem.testkit.conformance.OutboxConformance;
import dev.tandem.testkit.conformance.RelayConformance;
import dev.tandem.testkit.conformance.ReplicaConformance;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.conformance.StoreFixture;
import dev.tandem.testkit.conformance.TaskStoreConformance;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresConformanceTest
        implements EngineConformance,
                ReplicaConformance,
                OutboxConformance,
                RelayConformance,
                TaskStoreConformance,
                LaneStoreConformance {
    private static MigratedDatabase database;
    private static PostgresFixture fixture;

    @BeforeAll
    static void start() {
        database = MigratedDatabase.create();
        fixture = new PostgresFixture(database.service());
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
    public StoreFixture fixture() {
        return fixture;
    }

    @Override
    public LaneStore lanes() {
        return fixture.lanes();
    }

    @Test
    void transactionLeftOpenInAnotherDatabaseDoesNotStopTheRelay() throws Exception {
        try (AutoCloseable foreign = fixture.openTransaction(database.elsewhere())) {
            Stages.await(fixture.replica().append(Appends.event("a", 1)));

            OutboxPage page = Stages.await(fixture.outbox().read(OutboxPosition.START, 10));

            assertThat(foreign).isNotNull();
            assertThat(page.events()).hasSize(1);
        }
    }

    @Test
    void transactionLeftOpenInTheSameDatabaseIsTold() throws Exception {
        try (AutoCloseable forgotten = fixture.openTransaction(database.service())) {
            Stages.await(fixture.replica().append(Appends.event("a", 1)));

            OutboxPage page = Stages.await(fixture.outbox().read(OutboxPosition.START, 10));

            assertThat(forgotten).isNotNull();
            assertThat(page.events()).isEmpty();
            assertThat(page.heldBack()).isTrue();
        }
        assertThat(Stages.await(fixture.outbox().read(OutboxPosition.START, 10)).events())
                .hasSize(1);
    }

    @Test
    void weeksAreMadeOnceAndDroppedAsAWhole() {
        LocalDate first = LocalDate.parse("2031-01-06");
        PostgresWeeks commands = fixture.commandWeeks();
        Stages.await(commands.prepare(first, 3));
        Stages.await(commands.prepare(first, 4));
        assertThat(fixture.tables("commands_2031")).hasSize(4);

        assertThat(Stages.await(commands.drop(first.plusWeeks(3)))).isEmpty();

        assertThat(fixture.tables("commands_2031")).containsExactly("commands_20310127");
        Stages.await(commands.drop(first.plusWeeks(9)));
    }

    @Test
    void weekWithALetterThatWaitsForPeopleIsKept() {
        LocalDate monday = Retention.mondayOf(TaskStoreConformance.NOON);
        PostgresWeeks letters = fixture.letterWeeks();
        Stages.await(letters.prepare(monday, 1));
        Stages.await(lanes().park(waiting(), TaskStoreConformance.NOON));

        assertThat(Stages.await(letters.drop(monday.plusWeeks(1)))).hasSize(1);
        fixture.clear();
        assertThat(Stages.await(letters.drop(monday.plusWeeks(1)))).isEmpty();
        assertThat(fixture.tables("letters_2025")).isEmpty();
    }

    private static Letter waiting() {
        IncomingRecord record =
                new IncomingRecord(new RecordPosition("topic", 0, 1), null, null, List.of(), TaskStoreConformance.NOON);
        return Letter.failed(LANE, record, LetterStatus.DEAD, FAULT, TaskStoreConformance.NOON);
    }

    @Test
    void commitOfAnotherReplicaIsHeardOf() {
        AtomicInteger heard = new AtomicInteger();
        PostgresNotifications notifications = fixture.notifications();
        notifications.listen(heard::incrementAndGet);

        AtomicInteger version = new AtomicInteger();
        Awaitility.await().until(() -> {
            Stages.await(fixture.replica().append(Appends.event("a", version.incrementAndGet())));
            return heard.get() > 0;
        });

        notifications.close();
    }
}
