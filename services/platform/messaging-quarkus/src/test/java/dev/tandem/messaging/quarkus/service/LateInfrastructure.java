package dev.tandem.messaging.quarkus.service;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.infra.EmbeddedPostgres;
import dev.tandem.dev.infra.KafkaOptions;
import dev.tandem.dev.infra.KafkaTopics;
import dev.tandem.dev.infra.PostgresOptions;
import dev.tandem.dev.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A database server and a broker that come up only after the service has said that it waits for them: first the one,
 * then the other.
 */
public final class LateInfrastructure implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "secret";
    private static final List<String> TOPICS = List.of("test.account.events.v1", "test.foreign.events.v1");

    private final Path directory = Directories.temporary("tandem-late-");
    private final PostgresOptions postgres = PostgresOptions.in(directory);
    private final KafkaOptions kafka = KafkaOptions.in(directory);
    private final int httpPort = FreePorts.next();
    private final int grpcPort = FreePorts.next();
    private final Outages outages = new Outages(kafka);
    private CompletableFuture<Void> arrival;
    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        arrival = CompletableFuture.runAsync(this::arrive, LateInfrastructure::start)
                .whenComplete((done, failure) -> outages.arrived(failure));
        String database = "postgresql://127.0.0.1:" + postgres.port() + "/accounts";
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(httpPort),
                "quarkus.grpc.server.test-port",
                Integer.toString(grpcPort),
                "quarkus.grpc.clients.orders.port",
                Integer.toString(grpcPort),
                "quarkus.datasource.reactive.url",
                database,
                "quarkus.datasource.jdbc.url",
                "jdbc:" + database,
                "quarkus.datasource.username",
                "accounts",
                "quarkus.datasource.password",
                PASSWORD,
                "kafka.bootstrap.servers",
                "127.0.0.1:" + kafka.port());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(outages, new TestInjector.MatchesType(Outages.class));
    }

    @Override
    public void stop() {
        arrival.exceptionally(failure -> null).join();
        outages.close();
        server.close();
        Directories.delete(directory);
    }

    private void arrive() {
        ReadinessProbe probe = new ReadinessProbe(httpPort);
        outages.saw(probe.awaitStage("WAITING_FOR_DATABASE"));
        server = EmbeddedPostgres.start(postgres);
        server.server().createDatabase("accounts", PASSWORD);
        outages.saw(probe.awaitStage("WAITING_FOR_BROKER"));
        outages.startBroker();
        new KafkaTopics("127.0.0.1:" + kafka.port()).create(TOPICS, 12);
        outages.saw(probe.awaitStage("RUNNING"));
    }

    /** Kafka's clients find their classes through the thread's loader, which for pooled threads may be any. */
    private static void start(Runnable work) {
        Thread thread = new Thread(work, "late-infrastructure");
        thread.setContextClassLoader(LateInfrastructure.class.getClassLoader());
        thread.start();
    }
}
