package dev.tandem.auditor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.auditor.AuditSources;
import dev.tandem.auditor.AuditTerms;
import dev.tandem.auditor.Auditor;
import dev.tandem.auditor.Report;
import dev.tandem.auditor.ledger.Balance;
import dev.tandem.auditor.source.AuditException;
import dev.tandem.dev.cli.Tandem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** In order, because what is on a topic stays there: first the tables, then the topics. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {
    private static final int AFTER_THE_TABLES = Integer.MAX_VALUE - 1;

    @TempDir
    static Path received;

    private static Landscape landscape;

    @BeforeAll
    static void writeOneOrder() throws IOException, SQLException {
        landscape = new Landscape(received);
        new CompletedOrder(landscape).write();
        landscape.publish();
    }

    @AfterEach
    void repairTables() throws SQLException {
        landscape.restore();
    }

    @Test
    void healthyBooksBalance() {
        Report report = landscape.audit();

        assertThat(report.toJson()).contains("\"findings\":[]");
        assertThat(report.passed()).isTrue();
        assertThat(report.balance().orders()).isEqualTo(new Balance.Orders(1, 1, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void findsDamageInTables(Damage damage) throws SQLException {
        landscape.of(damage.service()).execute(damage.sql());

        Report report = landscape.audit();

        assertThat(report.passed()).isFalse();
        assertThat(rules(report)).contains(damage.rule());
    }

    @Test
    void findsAMailThatNeverArrived() throws IOException {
        Path mail = landscape.mails().resolve("tandem.ordering.v1.OrderPaid.eml");
        String text = Files.readString(mail);
        Files.delete(mail);

        Report report = landscape.audit();
        Files.writeString(mail, text);

        assertThat(rules(report)).containsExactly("message_lost");
    }

    @Test
    void countsAnOrderWithALetterAsParked() throws SQLException {
        landscape.of("ordering").execute("""
                delete from events where version = 7;
                update streams set version = 6;
                update relay_leases set position = position - 1;
                insert into letters (letter_id, week, consumer, topic, key, partition, record_offset, header_names,
                  header_values, recorded_at, status, attempts, parked_at)
                values (gen_random_uuid(), current_date, 'ordering-fulfilment', 'shipping.shipment.events.v1', '%s', 0, 0,
                  '{ce_source}', array['/tandem/shipping'::bytea], now(), 'PARKED', 1, now())""".formatted(CompletedOrder.ID));

        Report report = landscape.audit();

        assertThat(report.balance().orders()).isEqualTo(new Balance.Orders(1, 0, 0, 0, 1, 0));
        assertThat(report.balance().extras().letters()).isEqualTo(1);
    }

    @Test
    void theCommandTellsTheSameAndFailsWhenSomethingIsWrong() throws SQLException {
        StringWriter out = new StringWriter();

        assertThat(run(out)).isZero();
        assertThat(out.toString()).contains("the books balance").contains("{\"passed\":true,\"accepted\":1,");

        landscape.of("tracking").execute("delete from order_views");
        assertThat(run(out)).isEqualTo(1);
        assertThat(out.toString()).contains("lost: " + CompletedOrder.ID).contains("\"rule\":\"unknown_to_tracking\"");
    }

    @Test
    void saysInOneSentenceWhatItCannotRead() {
        AuditSources nowhere = AuditSources.of("127.0.0.1:1", "postgres", "secret", landscape.kafka());

        assertThatThrownBy(() -> new Auditor(nowhere, phrase -> {}).audit(AuditTerms.atRest()))
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith(
                        "cannot read the database of tracking at jdbc:postgresql://127.0.0.1:1/tracking")
                .hasMessageNotContaining("secret");
    }

    @Test
    @Order(AFTER_THE_TABLES)
    void countsRepeatedAndForeignRecordsOnTopics() {
        Row paid = row("OrderPaid");
        landscape.send(List.of(paid.record(), new ProducerRecord<>("ordering.order.events.v1", "x", new byte[] {1})));

        Report report = landscape.audit();

        assertThat(report.passed()).isTrue();
        assertThat(report.balance().extras()).isEqualTo(new Balance.Extras(1, 1, 0, 0, 0));
    }

    @Test
    @Order(AFTER_THE_TABLES + 1)
    void findsAnInventedRecordOnATopic() {
        Row paid = row("OrderPaid");
        landscape.send(List.of(new Row(paid.stream(), 9, paid.id(), paid.message()).record()));

        assertThat(rules(landscape.audit())).containsExactlyInAnyOrder("record_invented", "record_gap");
    }

    private static Row row(String type) {
        return landscape.rows().stream()
                .filter(row -> row.type().endsWith("." + type))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(Report report) {
        return report.balance().findings().stream()
                .map(finding -> finding.rule().label())
                .distinct()
                .toList();
    }

    private static int run(StringWriter out) {
        CommandLine tandem = Tandem.commandLine();
        tandem.setOut(new PrintWriter(out, true));
        tandem.setErr(new PrintWriter(new StringWriter(), true));
        String postgres = "--postgres=postgresql://" + landscape.server().user() + ":"
                + landscape.server().password() + "@127.0.0.1:"
                + landscape.server().port();
        return tandem.execute("audit", "--settled", "--json", postgres, "--kafka=" + landscape.kafka());
    }
}
