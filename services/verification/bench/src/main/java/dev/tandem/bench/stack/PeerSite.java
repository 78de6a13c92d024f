package dev.tandem.bench.stack;

import dev.tandem.bench.machine.CpuMeter;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.ServiceProgram;
import dev.tandem.dev.stack.ServiceProgram.Jar.StartFlags;
import dev.tandem.dev.stack.SoloStage;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Topology;
import dev.tandem.proto.inventory.v1.InventoryServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Tandem's own gateway in front of a plain ordering and a plain inventory, on servers of the same kind. */
public final class PeerSite implements Target {

    private static final Path JAR =
            Path.of("services", "verification", "bench", "peer", "target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int PIECES = 1_000_000;
    private static final int HTTP_CREATED = 201;

    /** The services that are plain; the gateway is Tandem's. */
    static final List<String> PLAIN = List.of("inventory", "ordering");

    private final Map<String, Long> pids = new LinkedHashMap<>();
    private final StackOptions options;
    private final SoloStage stage;
    private final Generator generator;

    private PeerSite(StackOptions options, SoloStage stage, Generator generator) {
        this.options = options;
        this.stage = stage;
        this.generator = generator;
    }

    /** How the plain services keep what they are told. */
    public enum Storage {
        USUAL,
        TUNED,
        BARE
    }

    /** What is run. Throws one sentence when it was not built. */
    static Path jar(Path repository) {
        Path jar = repository.resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new DevRuntimeException("the plain peer is not built; ./tandem bench builds it, or run ./mvnw -Dquick"
                    + " package -pl services/verification/bench/peer -am");
        }
        return jar;
    }

    /**
     * Which peer, and how it is run.
     *
     * @param start what else Java is told, by the names of {@link #program} and of Tandem's services
     * @param settings what is changed of a usual stack
     */
    public record Peer(Storage storage, StartFlags start, UnaryOperator<StackOptions> settings) {}

    /** Starts everything and returns when an order was placed. */
    public static PeerSite open(Path repository, Path directory, Peer peer, Consumer<String> progress) {
        Path jar = jar(repository);
        String name = peer.storage().name().toLowerCase(Locale.ROOT);
        StackOptions options = peer.settings()
                .apply(DatabaseSize.of(StackOptions.of(repository, directory, Ports.free()))
                        .with("ordering", "PEER_STORAGE", name)
                        .with("inventory", "PEER_STORAGE", name));
        progress.accept("starting the " + name + " peer in " + directory);
        SoloStage stage = SoloStage.open(options);
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "tandem-stop"));
        PeerSite site = new PeerSite(options, stage, Generator.start(directory.resolve("logs"), progress));
        try {
            ServiceProgram program = new ServiceProgram.Jar(StackOptions.JVM_FLAGS, peer.start());
            PLAIN.forEach(service -> site.run(service, program.command(program(peer.storage(), service), jar)));
            site.run("gateway", program.command(Topology.named("gateway"), repository));
            site.awaitFirstOrder();
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
        progress.accept("ready");
        return site;
    }

    /** The name of what a plain service runs: their jar is one, what they do is not. */
    static String program(Storage storage, String service) {
        return "peer-" + storage.name().toLowerCase(Locale.ROOT) + "-" + service;
    }

    private void awaitFirstOrder() {
        addServer("broker", "kafka");
        addServer("postgres", "postgres");
        new Patience(START_LIMIT, Duration.ofMillis(500)).await("the first stock of the plain peer", this::fillStock);
        OrderRequest order = new OrderRequest("first", OrderTexts.sku(0), 1, 100, OrderRequest.APPROVED_CARD);
        GatewayClient client = new GatewayClient(URI.create("http://127.0.0.1:" + gatewayPort()), token());
        new Patience(START_LIMIT, Duration.ofMillis(500))
                .await("the first order of the plain peer", () -> placed(client, order));
    }

    private void run(String service, List<String> command) {
        ChildProcess process = stage.run(service, command);
        pids.put(service, process.pid());
    }

    // The stage keeps its servers to itself: they are this JVM's other children.
    private void addServer(String name, String data) {
        String path = options.directory().root().resolve(data).toString();
        ProcessHandle.current()
                .children()
                .filter(child -> commandLine(child).contains(path))
                .findFirst()
                .ifPresent(child -> pids.put(name, child.pid()));
    }

    // ProcessHandle cuts long ones short.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private boolean fillStock() {
        ManagedChannel channel = ManagedChannelBuilder.forAddress(
                        "127.0.0.1", options.ports().grpc("inventory"))
                .usePlaintext()
                .build();
        try {
            for (int i = 0; i < OrderTexts.SKUS; i++) {
                Catalogue.restock(
                        InventoryServiceGrpc.newBlockingStub(channel), OrderTexts.sku(i), "Bench item", PIECES);
            }
            return true;
        } catch (io.grpc.StatusRuntimeException e) {
            return false;
        } finally {
            channel.shutdownNow();
        }
    }

    private static boolean placed(GatewayClient client, OrderRequest order) {
        try {
            return client.place(order, "first").status() == HTTP_CREATED;
        } catch (DevRuntimeException e) {
            return false;
        }
    }

    @Override
    public Generator generator() {
        return generator;
    }

    @Override
    public int gatewayPort() {
        return stage.httpPort("gateway");
    }

    /** The gateway asks for it; the plain services do not. */
    @Override
    public String token() {
        return stage.token();
    }

    @Override
    public CpuMeter meter() {
        Map<String, Long> trees = new LinkedHashMap<>(pids);
        trees.put("load generator", generator.pid());
        return new CpuMeter(trees, "bench itself");
    }

    @Override
    public void close() {
        generator.close();
        stage.close();
    }
}
