package dev.tandem.dev.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the gateway's REST API and waits for each answer. Thread-safe. */
public final class GatewayClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final String token;
    private final Duration timeout;

    /** The base URL has no slash at the end. */
    public GatewayClient(URI base, String token) {
        this(base, token, TIMEOUT);
    }

    /** With another longest wait for each answer. */
    public GatewayClient(URI base, String token, Duration timeout) {
        this.base = base;
        this.token = token;
        this.timeout = timeout;
    }

    /** Places an order; the same key with the same order gives the first answer again. */
    public Answer place(OrderRequest order, String idempotencyKey) {
        return send(request("/v1/orders")
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.toJson())));
    }

    /** Asks to cancel an order. */
    public Answer cancel(String orderId) {
        return send(request("/v1/orders/" + orderId).DELETE());
    }

    /** Reads an order. */
    public Answer order(String orderId) {
        return send(request("/v1/orders/" + orderId));
    }

    /** Reads one page of a customer's orders; the cursor is empty for the first one. */
    public Answer ordersOf(String customerId, String cursor) {
        String query = "?customer=" + encode(customerId) + "&limit=100";
        return send(request("/v1/orders" + query + (cursor.isEmpty() ? "" : "&cursor=" + encode(cursor))));
    }

    /** Opens the stream of an order's events; the caller closes it. */
    public EventStream events(String orderId) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/orders/" + orderId + "/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new DevRuntimeException("the event stream answered " + response.statusCode());
            }
            return new EventStream(response.body());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()), System.nanoTime() - start);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private DevRuntimeException unreachable(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new DevRuntimeException("no answer from the gateway at " + base + ": " + reason, e);
    }

    private static DevRuntimeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DevRuntimeException("interrupted while waiting for the gateway", e);
    }
}
