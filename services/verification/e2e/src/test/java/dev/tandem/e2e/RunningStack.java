package dev.tandem.e2e;

import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The whole of Tandem for all tests of this module: started on first use, stopped and deleted when the JVM ends. */
final class RunningStack {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final DevStack stack;
    private final GatewayClient gateway;
    private final GrpcClients services;
    private final SpanSink spans;

    private RunningStack(DevStack stack, SpanSink spans) {
        this.stack = stack;
        this.gateway = new GatewayClient(stack.endpoints().gateway());
        this.services = new GrpcClients(stack.endpoints());
        this.spans = spans;
    }

    static RunningStack get() {
        return Holder.RUNNING;
    }

    DevStack stack() {
        return stack;
    }

    GatewayClient gateway() {
        return gateway;
    }

    GrpcClients services() {
        return services;
    }

    SpanSink spans() {
        return spans;
    }

    private static RunningStack start() {
        SpanSink spans = SpanSink.start();
        Path directory = Directories.temporary("tandem-e2e-");
        StackOptions options = StackOptions.of(repository(), directory, Ports.free())
                .shortLived()
                .telemetryTo(Optional.of(spans.endpoint()));
        DevStack stack = DevStack.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            spans.close();
            Directories.delete(directory);
        }));
        stack.awaitReady(START_LIMIT);
        RunningStack running = new RunningStack(stack, spans);
        Catalogue.seed(running.services().inventory());
        return running;
    }

    static Path repository() {
        Path candidate = Path.of("").toAbsolutePath();
        while (!Files.exists(candidate.resolve("mvnw"))) {
            candidate = candidate.getParent();
        }
        return candidate;
    }

    private static final class Holder {
        private static final RunningStack RUNNING = start();
    }
}
