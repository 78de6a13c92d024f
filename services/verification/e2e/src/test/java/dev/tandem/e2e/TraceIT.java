package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.e2e.SpanSink.Reported;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One trace per order, from the REST call to every consumer. */
class TraceIT {
    /** Orders of other tests may have to be fulfilled first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String ROOT = "00f067aa0ba902b7";
    private static final Set<String> REQUEST_EDGES =
            Set.of("gateway -> gateway", "gateway -> ordering", "ordering -> inventory");
    private static final Set<String> EVENT_EDGES = Set.of(
            "ordering -> payment",
            "ordering -> inventory",
            "ordering -> notification",
            "ordering -> tracking",
            "ordering -> shipping",
            "payment -> ordering",
            "shipping -> ordering");

    private final RunningStack running = RunningStack.get();

    @Test
    void traceLeadsFromTheRestCallToEveryConsumer() throws IOException, InterruptedException {
        String traceId = UUID.randomUUID().toString().replace("-", "");

        assertThat(place(traceId)).isEqualTo(201);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(edges(traceId))
                .containsAll(REQUEST_EDGES)
                .containsAll(EVENT_EDGES));
    }

    @Test
    void orderTakesOneCallOfEachServiceThatAnswersAndEventsDoTheRest() throws IOException, InterruptedException {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        assertThat(place(traceId)).isEqualTo(201);

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(edges(traceId))
                .containsAll(EVENT_EDGES));

        assertThat(calls(traceId))
                .containsExactlyInAnyOrder(
                        "ordering: tandem.ordering.v1.OrderService/PlaceOrder",
                        "inventory: tandem.inventory.v1.InventoryService/ReserveStock");
    }

    /** The gRPC calls that services have taken, retries and all. */
    private List<String> calls(String traceId) {
        return running.spans().trace(traceId).stream()
                .filter(item -> item.span().getKind() == SpanKind.SPAN_KIND_SERVER
                        && !item.service().equals("gateway"))
                .map(item -> item.service() + ": " + item.span().getName())
                .toList();
    }

    /** Which service's span has a span of which service as its parent. */
    private Set<String> edges(String traceId) {
        List<Reported> trace = running.spans().trace(traceId);
        Map<String, Reported> byId =
                trace.stream().collect(Collectors.toMap(Reported::id, Function.identity(), (a, b) -> a));
        return trace.stream()
                .filter(item -> byId.containsKey(item.parent()))
                .map(item -> byId.get(item.parent()).service() + " -> " + item.service())
                .collect(Collectors.toSet());
    }

    private int place(String traceId) throws IOException, InterruptedException {
        URI orders = running.stack().endpoints().gateway().resolve("/v1/orders");
        OrderRequest order = new OrderRequest("tracer", Catalogue.FIRST_SKU, 1, 500, OrderRequest.APPROVED_CARD);
        HttpRequest request = HttpRequest.newBuilder(orders)
                .header("Authorization", "Bearer " + running.stack().endpoints().token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", "00-" + traceId + "-" + ROOT + "-01")
                .POST(BodyPublishers.ofString(order.toJson()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
