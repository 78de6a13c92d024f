package dev.tandem.auditor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.auditor.AuditSources;
import dev.tandem.auditor.AuditTerms;
import dev.tandem.auditor.Auditor;
import dev.tandem.auditor.Report;
import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.infra.SharedInfra;
import dev.tandem.testkit.repository.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Every service's tables, the topics and what receivers got, on real servers. */
final class Landscape {
    private static final Path SERVICES = RepositoryRoot.find().resolve("services");
    private static final Path MESSAGING =
            SERVICES.resolve("platform/messaging-quarkus/src/main/resources/db/messaging");
    private static final Path TRACKING = SERVICES.resolve("tracking/src/main/resources/db/migration");
    private static final List<String> TOPICS = List.of(
            "ordering.order.events.v1",
            "inventory.stock.events.v1",
            "inventory.reservation.events.v1",
            "payment.payment.events.v1",
            "shipping.shipment.events.v1");

    private final Map<String, ServiceTables> services = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Path received;

    Landscape(Path received) throws IOException, SQLException {
        this.received = received;
        Files.createDirectories(mails());
        Files.createDirectories(webhooks());
        SharedInfra.createTopics(TOPICS);
        for (String name : List.of("tracking", "notification", "shipping", "payment", "inventory", "ordering")) {
            List<Path> scripts = name.equals("tracking") ? List.of(MESSAGING, TRACKING) : List.of(MESSAGING);
            services.put(name, new ServiceTables(server().createDatabase(name, "secret")).migrate(scripts));
        }
    }

    ServiceTables of(String service) {
        return services.get(service);
    }

    /** Keeps an appended event to be published. */
    Row add(Row row) {
        rows.add(row);
        return row;
    }

    List<Row> rows() {
        return rows;
    }

    /** Publishes what was added, moves every relay behind it, and keeps a copy of all tables. */
    void publish() throws SQLException {
        send(rows.stream().filter(Row::isPublished).map(Row::record).toList());
        for (ServiceTables service : services.values()) {
            service.relayAll();
            service.backUp();
        }
    }

    void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka(), "enable.idempotence", true, "compression.type", "lz4");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            producer.flush();
            assertThat(sent).allSatisfy(future -> assertThat(future).succeedsWithin(10, TimeUnit.SECONDS));
        }
    }

    void restore() throws SQLException {
        for (ServiceTables service : services.values()) {
            service.restore();
        }
    }

    Report audit() {
        PostgresServer server = server();
        AuditSources sources = AuditSources.of(
                        server.host() + ":" + server.port(), server.user(), server.password(), kafka())
                .receiving(mails(), webhooks());
        return new Auditor(sources, phrase -> {}).audit(AuditTerms.running());
    }

    Path mails() {
        return received.resolve("mail");
    }

    Path webhooks() {
        return received.resolve("webhooks");
    }

    String kafka() {
        return SharedInfra.kafka().bootstrapServers();
    }

    PostgresServer server() {
        return SharedInfra.postgres().server();
    }
}
