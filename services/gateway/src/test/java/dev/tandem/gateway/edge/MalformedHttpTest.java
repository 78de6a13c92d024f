package dev.tandem.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.gateway.fake.RawHttp;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class MalformedHttpTest {
    private static final String REST_OF_GET = " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n";
    private static final String GET = "GET /v1/stock" + REST_OF_GET;
    private static final String POST =
            "POST /v1/orders" + REST_OF_GET + "Content-Type: application/json\r\nIdempotency-Key: k\r\n";

    FakeServices services;

    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void hugeHeadersAre431() throws IOException {
        JsonNode problem = refused(GET + "X-Huge: " + "x".repeat(20_000) + "\r\n\r\n", 431, "HEADERS_TOO_LARGE");

        assertThat(problem.get("detail").asText()).contains("16384 bytes");
    }

    @Test
    void manyHeadersAre431() throws IOException {
        refused(GET + "X-Many: x\r\n".repeat(5_000) + "\r\n", 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void aHugePathIs414() throws IOException {
        String path = "/v1/stock?x=" + "x".repeat(10_000);

        JsonNode problem = refused("GET " + path + REST_OF_GET + "\r\n", 414, "URI_TOO_LONG");

        assertThat(problem.get("detail").asText()).contains("8192 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "GET /v1/stock HTTP/x", "G@T( /v1/stock HTTP/1.1", "GET", "\u0016\u0003\u0001"})
    void aFirstLineThatIsNotHttpIs400(String line) throws IOException {
        JsonNode problem = refused(line + "\r\nHost: gateway\r\n\r\n", 400, "MALFORMED_HTTP");

        assertThat(problem.get("detail").asText()).contains("first line");
        assertThat(problem.has("instance")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/stock/%zz", "/v1/stock?limit=%z", "http://[bad/v1/stock", "/v1/stock/a\u0001b", "/<a>"})
    void whatIsNoUriIs400(String uri) throws IOException {
        JsonNode problem = refused("GET " + uri + REST_OF_GET + "\r\n", 400, "MALFORMED_HTTP");

        assertThat(problem.get("detail").asText()).contains("no URI");
    }

    @ParameterizedTest
    @CsvSource({"GET,v1/stock", "OPTIONS,*", "CONNECT,gateway:80"})
    void whatIsNoPathIs404(String method, String target) throws IOException {
        refused(method + " " + target + REST_OF_GET + "\r\n", 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Name: x", "NoColon", "X: a\u0000b", "X(y): z"})
    void aMalformedHeaderIs400(String header) throws IOException {
        JsonNode problem = refused(GET + header + "\r\n\r\n", 400, "MALFORMED_HTTP");

        assertThat(problem.get("detail").asText()).contains("header");
        assertThat(problem.get("instance").asText()).isEqualTo("/v1/stock");
    }

    @Test
    void noHostIs400() throws IOException {
        JsonNode problem = refused("GET /v1/stock HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "MALFORMED_HTTP");

        assertThat(problem.at("/errors/0/header").asText()).isEqualTo("Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "+2", "2, 3", "2\r\nContent-Length: 3", "99999999999999999999", ""})
    void aContentLengthThatIsNoneIs400(String length) throws IOException {
        JsonNode problem = refused(POST + "Content-Length: " + length + "\r\n\r\n{}", 400, "MALFORMED_HTTP");

        assertThat(problem.at("/errors/0/header").asText()).isEqualTo("Content-Length");
        assertThat(services.placeOrder().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\n{}\r\n0\r\n", "-2\r\n{}\r\n0\r\n", "2\r\n{}zz\r\n0\r\n", "2\r\n{}\r\n0\r\nBad Name: x\r\n"
            })
    void aBodyInBadChunksIs400(String body) throws IOException {
        JsonNode problem = refused(POST + "Transfer-Encoding: chunked\r\n\r\n" + body + "\r\n", 400, "MALFORMED_HTTP");

        assertThat(problem.get("detail").asText()).contains("chunks");
        assertThat(services.placeOrder().received()).isEmpty();
    }

    @Test
    void theNextConnectionIsServed() throws IOException {
        refused("NONSENSE\r\n\r\n", 400, "MALFORMED_HTTP");

        assertThat(RawHttp.exchange(gateway, "GET /q/health/live" + REST_OF_GET + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode refused(String request, int status, String code) throws IOException {
        RawHttp.Answer answer = RawHttp.exchange(gateway, request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).contains("content-type: application/problem+json", "connection: close");
        JsonNode problem = answer.body();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("traceId").asText()).matches("[0-9a-f]{32}");
        return problem;
    }
}
