package dev.tandem.e2e;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.stack.Telemetry;
import dev.tandem.dev.topology.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;

/** The whole of Tandem for all tests of this module: started on first use, stopped and deleted when the JVM ends. */
final class RunningStack {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Set<Integer> TRY_AGAIN = Set.of(503, 504);
    private static final int WARM_UP_ORDERS = 20;

    private final DevStack stack;
    private final GatewayClient gateway;
    private final GrpcClients services;
    private final SpanSink spans;

    private RunningStack(DevStack stack, SpanSink spans) {
        this.stack = stack;
        this.gateway =
                new GatewayClient(stack.endpoints().gateway(), stack.endpoints().token());
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
                // Calls are counted, and a slow machine is no frozen replica.
                .with("gateway", "TANDEM_GATEWAY_CALL_HEDGE_AFTER", "5s")
                .sending(Telemetry.ofEveryOrder(spans.endpoint()));
        DevStack stack = DevStack.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            spans.close();
            Directories.delete(directory);
        }));
        stack.awaitReady(START_LIMIT);
        RunningStack running = new RunningStack(stack, spans);
        Catalogue.seed(running.services().inventory());
        running.warmUp();
        return running;
    }

    /** The first calls of a cold stack may miss their deadlines; a client asks again under the same key. */
    private void warmUp() {
        for (int i = 0; i < WARM_UP_ORDERS; i++) {
            place(new OrderRequest("warm-up", Catalogue.FIRST_SKU, 1, 500, OrderRequest.APPROVED_CARD), "warm-up" + i);
        }
    }

    /** Places an order as a patient client does: again under the same key until it is answered. */
    Answer place(OrderRequest order, String key) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> gateway.place(order, key), answer -> !TRY_AGAIN.contains(answer.status()));
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
