package dev.tandem.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Speaks HTTP by hand: clients refuse to send some of this. */
@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class OversizedRequestsTest {
    private static final String POST =
            "POST /v1/orders HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\n";

    @TestHTTPResource
    URL gateway;

    @Test
    void anAnnouncedBodyOverOneMebibyteIs413() throws IOException {
        String answer = send(POST + "Content-Length: 1048577\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "CONTENT_TOO_LARGE");
    }

    @Test
    void aChunkedBodyOverOneMebibyteIs413() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        String answer = send(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "CONTENT_TOO_LARGE");
    }

    @Test
    void anEmptyChunkedBodyIs400() throws IOException {
        String answer = send(POST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(answer).contains(" 400 ", "application/problem+json", "is required");
    }

    @Test
    void aChunkedBodyWithinTheLimitIsRead() throws IOException {
        String answer = send(POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n");

        assertThat(answer).contains(" 400 ", "application/problem+json", "must be an object");
    }

    @Test
    void deepNestingIs400() throws IOException {
        String body = "{\"lines\":" + "[".repeat(100_000);

        String answer = send(POST + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).contains(" 400 ", "application/problem+json");
    }

    private String send(String request) throws IOException {
        URI uri = URI.create(gateway.toString());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().readNBytes(answer, 0, 12);
            length += Math.max(0, socket.getInputStream().read(answer, 12, answer.length - 12));
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }
}
