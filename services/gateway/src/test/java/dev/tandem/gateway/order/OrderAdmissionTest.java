package dev.tandem.gateway.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders for which there is no place. */
@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class OrderAdmissionTest {
    private static final int MORE_THAN_THE_PLACES = 12;
    private static final String UNREADABLE =
            "POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nnot JSON!";

    FakeServices services;

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void whatIsTurnedAwayIsNotLookedAtAndKeepsItsConnection() throws IOException {
        services.placeOrder().hangs();
        List<CompletableFuture<Integer>> others =
                Stream.generate(this::placeLater).limit(MORE_THAN_THE_PLACES).toList();
        await().until(() -> others.stream().anyMatch(CompletableFuture::isDone));

        try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
            client.setSoTimeout(10_000);
            for (int i = 0; i < 3; i++) {
                assertThat(exchange(client))
                        .startsWith("HTTP/1.1 429 ")
                        .containsIgnoringCase("Retry-After: 1\r\n")
                        .contains("application/problem+json", "OVERLOADED", "\"instance\":\"/v1/orders\"");
            }
        }
        assertThat(others).map(CompletableFuture::join).containsOnly(429, 504);
    }

    @Test
    void afterwardsOrdersAreReadAgain() throws IOException {
        try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
            client.setSoTimeout(10_000);

            assertThat(exchange(client)).startsWith("HTTP/1.1 400 ");
        }
    }

    /** All of one answer has arrived when the last brace has. */
    private static String exchange(Socket client) throws IOException {
        client.getOutputStream().write(UNREADABLE.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        StringBuilder answer = new StringBuilder();
        int next = 0;
        while (next >= 0 && next != '}') {
            next = client.getInputStream().read();
            answer.append((char) next);
        }
        return answer.toString();
    }

    private CompletableFuture<Integer> placeLater() {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/orders"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(HttpRequest.BodyPublishers.ofString(OrderExamples.PLACE))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
