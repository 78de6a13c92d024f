package dev.tandem.dev.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.EventStream;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.PartStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Places one order and follows it. */
@Command(
        name = "order",
        description = "Place one order on the running stack and follow it to its end.",
        mixinStandardHelpOptions = true)
final class OrderCommand implements Callable<Integer> {

    private static final Set<String> FINAL = Set.of("COMPLETED", "CANCELLED");
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(names = "--sku", defaultValue = Catalogue.FIRST_SKU, description = "What (default: ${DEFAULT-VALUE}).")
    private String sku;

    @Option(names = "--quantity", defaultValue = "1", description = "How many (default: 1).")
    private int quantity;

    @Option(
            names = "--card",
            defaultValue = OrderRequest.APPROVED_CARD,
            description = "Test card; " + OrderRequest.DECLINED_CARD + " is declined (default: ${DEFAULT-VALUE}).")
    private String card;

    @Option(names = "--timeout", defaultValue = "60", description = "Seconds to follow it (default: 60).")
    private int timeoutSeconds;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int port = home.running()
                .part("gateway")
                .map(PartStatus::port)
                .orElseThrow(() -> new DevRuntimeException("the gateway does not run yet; see ./tandem status"));
        GatewayClient gateway = new GatewayClient(URI.create("http://127.0.0.1:" + port), home.token());
        long start = System.nanoTime();
        Answer answer = gateway.place(
                new OrderRequest("ada", sku, quantity, 1250, card),
                UUID.randomUUID().toString());
        if (answer.status() != CREATED && answer.status() != ACCEPTED) {
            throw new DevRuntimeException("the order was refused with " + answer.describe());
        }
        String orderId = answer.text("orderId");
        print(out, start, "answered " + answer.status(), answer.text("status") + " " + orderId);
        return follow(gateway, orderId, start, out);
    }

    private int follow(GatewayClient gateway, String orderId, long start, PrintWriter out) {
        try (EventStream events = gateway.events(orderId)) {
            CompletableFuture.delayedExecutor(timeoutSeconds, TimeUnit.SECONDS).execute(() -> closeQuietly(events));
            Optional<JsonNode> event = events.next();
            while (event.isPresent()) {
                JsonNode step = event.get();
                print(out, start, step.path("type").asText(), step.path("text").asText());
                if (FINAL.contains(step.path("status").asText())) {
                    return 0;
                }
                event = events.next();
            }
        } catch (IOException e) {
            throw new DevRuntimeException(
                    "the order did not come to its end within " + timeoutSeconds + " s; see ./tandem status", e);
        }
        throw new DevRuntimeException("the event stream ended before the order did; see ./tandem logs gateway");
    }

    private static void closeQuietly(EventStream events) {
        try {
            events.close();
        } catch (IOException e) {
            // Already closed.
        }
    }

    private static void print(PrintWriter out, long start, String what, String detail) {
        out.printf("%7d ms  %-26s %s%n", (System.nanoTime() - start) / NANOS_PER_MILLI, what, detail);
        out.flush();
    }
}
