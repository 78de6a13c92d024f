package dev.tandem.bench.scenario;

import dev.tandem.bench.bare.BareJob;
import dev.tandem.bench.bare.BareMain;
import dev.tandem.bench.child.Child;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.DatabaseSize;
import dev.tandem.bench.stack.PeerSite;
import dev.tandem.dev.infra.EmbeddedKafka;
import dev.tandem.dev.infra.EmbeddedPostgres;
import dev.tandem.dev.infra.KafkaOptions;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.PostgresOptions;
import dev.tandem.dev.process.DevRuntimeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What the parts can do alone: no more than this is to be had. */
final class BareLimits implements Scenario {

    private static final List<String> JVM_FLAGS = List.of("-Xmx256m");
    private static final int WARM_UP_SECONDS = 10;

    @Override
    public String number() {
        return "01";
    }

    @Override
    public String title() {
        return "bare limits: database, broker, and the calls without either";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        List<Trial> trials = new ArrayList<>();
        Path directory = bench.directory().resolve("bare");
        try (Child worker = Child.start("bare-worker", BareMain.class, JVM_FLAGS, directory.resolve("logs"))) {
            database(bench, directory, worker, trials);
            broker(bench, directory, worker, trials);
        }
        try (PeerSite site = bench.peer("calls", PeerSite.Storage.BARE, UnaryOperator.identity())) {
            trials.add(Saturation.saturate(bench, site, "REST to gRPC to gRPC"));
        }
        return new ScenarioResult(number(), title(), bench.terms().described(), trials, List.of(), List.of());
    }

    private static void database(Bench bench, Path directory, Child worker, List<Trial> trials) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DatabaseSize.of(PostgresOptions.in(directory)))) {
            PostgresDatabase database = server.server().createDatabase("bare", "bare");
            for (BareJob.Kind kind : List.of(BareJob.Kind.SINGLE_INSERTS, BareJob.Kind.BATCHED_INSERTS)) {
                trials.add(work(
                        bench,
                        worker,
                        new BareJob(
                                kind,
                                database.jdbcUrl(),
                                database.user(),
                                database.password(),
                                WARM_UP_SECONDS,
                                bench.terms().seconds())));
            }
        }
    }

    private static void broker(Bench bench, Path directory, Child worker, List<Trial> trials) {
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(directory))) {
            String address = server.bootstrapServers();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
                admin.createTopics(List.of(new NewTopic("bare", 12, (short) 1)))
                        .all()
                        .get();
            } catch (ExecutionException e) {
                throw new DevRuntimeException("cannot create a topic: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DevRuntimeException("interrupted while creating a topic", e);
            }
            for (BareJob.Kind kind : List.of(BareJob.Kind.PRODUCE, BareJob.Kind.CONSUME)) {
                trials.add(work(
                        bench,
                        worker,
                        new BareJob(
                                kind,
                                address,
                                "",
                                "",
                                WARM_UP_SECONDS,
                                bench.terms().seconds())));
            }
        }
    }

    private static Trial work(Bench bench, Child worker, BareJob job) {
        String name = job.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        bench.progress().accept("measuring " + name);
        worker.line().send("job", job);
        BareJob.Done done = worker.receive().as(BareJob.Done.class);
        return new Trial(name, Map.of("rows or records per second", done.ofEachSecond()), Map.of(), List.of());
    }
}
