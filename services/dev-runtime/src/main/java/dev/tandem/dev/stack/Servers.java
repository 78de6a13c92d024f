package dev.tandem.dev.stack;

import dev.tandem.dev.infra.EmbeddedKafka;
import dev.tandem.dev.infra.EmbeddedPostgres;
import dev.tandem.dev.infra.KafkaOptions;
import dev.tandem.dev.infra.KafkaTopics;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.PostgresOptions;
import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Scale;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The broker and the database server of a stack, own or existing ones, and what is created on them. */
final class Servers {

    static final String KAFKA = Scale.KAFKA;
    static final String POSTGRES = Scale.POSTGRES;

    private final StackOptions options;
    private final Credentials credentials;

    Servers(StackOptions options, Credentials credentials) {
        this.options = options;
        this.credentials = credentials;
    }

    /** The parts to run; none for a server that exists already. */
    List<PartSpec> parts() {
        List<PartSpec> parts = new ArrayList<>();
        if (options.kafka().isEmpty()) {
            KafkaOptions kafka = kafkaOptions();
            parts.add(new PartSpec(KAFKA, kafka.port(), 0, kafka.log(), () -> EmbeddedKafka.start(kafka), () -> true));
        }
        if (options.postgres().isEmpty()) {
            PostgresOptions postgres = postgresOptions();
            parts.add(new PartSpec(
                    POSTGRES, postgres.port(), 0, postgres.log(), () -> EmbeddedPostgres.start(postgres), () -> true));
        }
        return parts;
    }

    String bootstrapServers() {
        return options.kafka().orElseGet(() -> "127.0.0.1:" + options.ports().of(KAFKA));
    }

    PostgresServer postgres() {
        PostgresOptions own = postgresOptions();
        return options.postgres()
                .orElseGet(() -> new PostgresServer("127.0.0.1", own.port(), "postgres", own.password()));
    }

    void createTopics() {
        KafkaTopics topics = new KafkaTopics(bootstrapServers());
        topics.create(Topology.TOPICS, options.partitions());
        topics.create(Topology.deadLetterTopics(), 1);
    }

    /** Creates what is missing and returns the database of each service that owns one. */
    Map<String, PostgresDatabase> createDatabases() {
        PostgresServer server = postgres();
        Map<String, PostgresDatabase> databases = new LinkedHashMap<>();
        for (ServiceSpec service : Topology.SERVICES) {
            if (service.ownsDatabase()) {
                String name = service.name();
                databases.put(name, server.createDatabase(name, credentials.password(name)));
            }
        }
        return databases;
    }

    private KafkaOptions kafkaOptions() {
        StackDirectory directory = options.directory();
        Ports ports = options.ports();
        List<KafkaOptions.Way> ways = options.scale().all().stream()
                .filter(replica -> options.scale().targets(replica).contains(KAFKA))
                .map(replica ->
                        new KafkaOptions.Way(ports.broker(replica), ports.of(Scale.link(replica.name(), KAFKA))))
                .toList();
        return new KafkaOptions(
                directory.kafka(), directory.log(KAFKA), ports.of(KAFKA), ports.of("kafka-controller"), ways);
    }

    private PostgresOptions postgresOptions() {
        StackDirectory directory = options.directory();
        return new PostgresOptions(
                directory.postgres(),
                directory.log(POSTGRES),
                options.ports().of(POSTGRES),
                credentials.password("postgres"),
                options.settings().getOrDefault(POSTGRES, Map.of()));
    }
}
