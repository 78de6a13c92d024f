package dev.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real server on loopback. */
class HttpExchangesTest {

    private static final String REQUEST =
            "POST /orders HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k-000000000000\r\nContent-Length: 2\r\n\r\n{}";

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Headers answerHeaders = new Headers();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private HttpExchanges connect(int status, int connections, String request) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/orders", exchange -> {
            bodies.add(
                    new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII));
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getResponseHeaders().putAll(answerHeaders);
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        return exchanges(server.getAddress(), connections, request);
    }

    private HttpExchanges exchanges(InetSocketAddress address, int connections, String request) {
        return new HttpExchanges(
                address,
                new NumberedRequests(List.of(request), 5),
                connections,
                System::nanoTime,
                (due, now, outcome) -> outcomes.merge(outcome, 1, Integer::sum));
    }

    private static void sendAll(HttpExchanges exchanges, int count) {
        int sent = 0;
        while (sent < count || exchanges.open() > 0) {
            while (sent < count && exchanges.free()) {
                exchanges.send(System.nanoTime());
                sent++;
            }
            exchanges.poll(100_000_000);
        }
    }

    @Test
    void everyRequestHasANumberOfItsOwnAndOneAnswer() throws IOException {
        try (HttpExchanges exchanges = connect(201, 3, REQUEST)) {
            sendAll(exchanges, 50);
        }
        assertThat(outcomes).containsExactly(Map.entry(Outcome.DONE, 50));
        assertThat(keys)
                .isEqualTo(IntStream.range(5, 55)
                        .mapToObj(i -> String.format("k-%012d", i))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aRequestMayBeLongerThanWhatASocketTakesAtOnce() throws IOException {
        String body = "x".repeat(8_000_000);
        String request =
                REQUEST.replace("Length: 2", "Length: " + body.length()).replace("{}", body);
        try (HttpExchanges exchanges = connect(201, 1, request)) {
            sendAll(exchanges, 2);
        }
        assertThat(outcomes).containsExactly(Map.entry(Outcome.DONE, 2));
        assertThat(bodies).containsExactly(body, body);
    }

    @Test
    void aRefusalIsToldFromAFailure() throws IOException {
        try (HttpExchanges exchanges = connect(429, 1, REQUEST)) {
            sendAll(exchanges, 1);
        }
        server.stop(0);
        try (HttpExchanges exchanges = connect(500, 1, REQUEST)) {
            sendAll(exchanges, 1);
        }
        assertThat(outcomes).containsOnly(Map.entry(Outcome.REFUSED, 1), Map.entry(Outcome.FAILED, 1));
    }

    @Test
    void whoIsToldToComeAgainLaterIsAwayUntilThen() throws IOException {
        answerHeaders.set("Retry-After", "60");
        try (HttpExchanges exchanges = connect(429, 2, REQUEST)) {
            sendAll(exchanges, 2);
            assertThat(exchanges.away(System.nanoTime())).isEqualTo(2);
            assertThat(exchanges.away(System.nanoTime() + 60_000_000_000L)).isZero();
        }
    }

    @Test
    void whereNobodyListensRequestsFail() throws IOException {
        connect(200, 1, REQUEST).close();
        server.stop(0);
        try (HttpExchanges exchanges = exchanges(server.getAddress(), 1, REQUEST)) {
            exchanges.send(0);
        }
        assertThat(outcomes).containsExactly(Map.entry(Outcome.FAILED, 1));
    }
}
