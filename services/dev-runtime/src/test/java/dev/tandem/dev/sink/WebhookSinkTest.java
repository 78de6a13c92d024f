package dev.tandem.dev.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.process.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSinkTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"test\": 2432232314}";

    @TempDir
    Path directory;

    @Test
    void signsAsTheSpecificationsExampleDoes() {
        String signature = new WebhookSignature(SECRET)
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void storesWhatArrivesAndRefusesAWrongSignature() throws Exception {
        int port = FreePorts.next();
        try (WebhookSink sink = WebhookSink.start(port, SECRET, directory)) {
            assertThat(sink).isNotNull();
            String right = new WebhookSignature(SECRET).sign("one", "1", BODY.getBytes(StandardCharsets.UTF_8));
            assertThat(post(port, "one", "v1,old " + right)).isEqualTo(204);
            assertThat(post(port, "two", right)).isEqualTo(401);
        }
        assertThat(ReceivedWebhook.in(directory))
                .containsExactly(
                        new ReceivedWebhook("one", "1", true, "/orders", BODY),
                        new ReceivedWebhook("two", "1", false, "/orders", BODY));
    }

    private static int post(int port, String id, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/orders"))
                .header("webhook-id", id)
                .header("webhook-timestamp", "1")
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
