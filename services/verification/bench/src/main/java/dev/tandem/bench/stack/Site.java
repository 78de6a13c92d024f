package dev.tandem.bench.stack;

import dev.tandem.bench.child.Child;
import dev.tandem.bench.machine.CpuMeter;
import dev.tandem.bench.sink.SinkMain;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.Memory;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.stack.Telemetry;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A Tandem of one process per service with data of its own, cheap receivers of its messages, and a load generator. */
public final class Site implements Target {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int PIECES = 1_000_000;
    private static final List<String> SINK_FLAGS = List.of("-Xmx64m", "-Xss256k");

    private final DevStack stack;
    private final Child sinks;
    private final Generator generator;
    private final Consumer<String> progress;

    private Optional<StatementStatistics> statements = Optional.empty();

    private Site(DevStack stack, Child sinks, Generator generator, Consumer<String> progress) {
        this.stack = stack;
        this.sinks = sinks;
        this.generator = generator;
        this.progress = progress;
    }

    /**
     * Starts everything and returns when it serves.
     *
     * @param directory where data and logs are kept
     * @param settings what is changed of a usual stack
     */
    public static Site open(
            Path repository, Path directory, UnaryOperator<StackOptions> settings, Consumer<String> progress) {
        Child sinks = Child.start("sinks", SinkMain.class, SINK_FLAGS, directory.resolve("logs"));
        SinkMain.Ports ports = sinks.receive().as(SinkMain.Ports.class);
        StackOptions options = settings.apply(DatabaseSize.of(StackOptions.of(repository, directory, Ports.free()))
                .with("notification", "QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()))
                .with("notification", "TANDEM_NOTIFICATION_WEBHOOK_URL", "http://127.0.0.1:" + ports.http() + "/orders")
                .sending(Telemetry.sampled("http://127.0.0.1:" + ports.otlp())));
        progress.accept("starting a stack in " + directory);
        DevStack stack = DevStack.prepare(options);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "tandem-stop"));
        Generator generator = Generator.start(directory.resolve("logs"), progress);
        Site site = new Site(stack, sinks, generator, progress);
        try {
            stack.run();
            stack.awaitReady(START_LIMIT);
            site.fillStock();
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
        progress.accept("ready");
        return site;
    }

    private void fillStock() {
        try (GrpcClients clients = new GrpcClients(stack.endpoints())) {
            for (int i = 0; i < OrderTexts.SKUS; i++) {
                Catalogue.restock(clients.inventory(), OrderTexts.sku(i), "Bench item", PIECES);
            }
        }
    }

    @Override
    public Generator generator() {
        return generator;
    }

    @Override
    public int gatewayPort() {
        return stack.endpoints().http("gateway");
    }

    @Override
    public String token() {
        return stack.endpoints().token();
    }

    /** Has the database server say at the end what its statements cost. */
    public void countStatements(Path file) {
        statements = Optional.of(new StatementStatistics(stack.postgres(), file));
    }

    /** The database of a service. */
    public PostgresDatabase database(String service) {
        return stack.database(service);
    }

    /** What runs: parts can be stopped here. */
    public DevStack stack() {
        return stack;
    }

    @Override
    public CpuMeter meter() {
        Map<String, Long> pids = new LinkedHashMap<>();
        for (ServiceSpec service : Topology.SERVICES) {
            stack.pid(service.name()).ifPresent(pid -> pids.put(service.name(), pid));
        }
        stack.pid("kafka").ifPresent(pid -> pids.put("broker", pid));
        stack.pid("postgres").ifPresent(pid -> pids.put("postgres", pid));
        pids.put("load generator", generator.pid());
        pids.put("sinks", sinks.pid());
        return new CpuMeter(pids, "bench itself");
    }

    /** Resident megabytes of each service that runs now. */
    public Map<String, Double> residentMegabytes() {
        Map<String, Double> memory = new TreeMap<>();
        for (ServiceSpec service : Topology.SERVICES) {
            stack.pid(service.name()).ifPresent(pid -> memory.put(service.name(), Memory.residentBytes(pid) / 1e6));
        }
        return memory;
    }

    @Override
    public void close() {
        generator.close();
        try {
            statements.ifPresent(StatementStatistics::close);
            tellTaken();
        } finally {
            stack.close();
            sinks.close();
        }
    }

    private void tellTaken() {
        if (!sinks.isAlive()) {
            progress.accept("the process that takes mails, webhooks and spans has ended; see its log");
            return;
        }
        sinks.line().send(SinkMain.TAKEN, "");
        SinkMain.Taken taken = sinks.receive().as(SinkMain.Taken.class);
        progress.accept(String.format(
                Locale.ROOT,
                "sent meanwhile: %,d mails, %,d webhooks, %,d exports of spans",
                taken.mails(),
                taken.webhooks(),
                taken.exports()));
    }
}
