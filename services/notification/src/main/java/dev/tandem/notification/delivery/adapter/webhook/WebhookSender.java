package dev.tandem.notification.delivery.adapter.webhook;

import dev.tandem.notification.delivery.application.LetterRefusedException;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Letter;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/**
 * Posts to the endpoint. {@code webhook-id} is the same on every attempt; timestamp and signature are of the attempt.
 * Any status but 2xx is a failure; redirects are not followed. Only 410 is a refusal for good: an endpoint that answers
 * anything else may be mended while attempts are left.
 */
public final class WebhookSender implements Sender {
    private static final int FIRST_SUCCESS = 200;
    private static final int LAST_SUCCESS = 299;
    private static final int GONE = 410;

    private final WebClient client;
    private final WebhookSignature signature;
    private final Duration timeout;
    private final InstantSource time;

    public WebhookSender(WebClient client, WebhookSignature signature, Duration timeout, InstantSource time) {
        this.client = client;
        this.signature = signature;
        this.timeout = timeout;
        this.time = time;
    }

    @Override
    public CompletionStage<Void> send(Letter letter) {
        Instant now = time.instant();
        return client.postAbs(letter.recipient())
                .followRedirects(false)
                .timeout(timeout.toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("webhook-id", letter.id())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", signature.sign(letter.id(), now, letter.body()))
                .sendBuffer(Buffer.buffer(letter.body()))
                .toCompletionStage()
                .thenAccept(WebhookSender::requireSuccess);
    }

    private static void requireSuccess(HttpResponse<Buffer> response) {
        int status = response.statusCode();
        if (status >= FIRST_SUCCESS && status <= LAST_SUCCESS) {
            return;
        }
        String message = "The endpoint answered " + status + ".";
        throw status == GONE ? new LetterRefusedException(message) : new IllegalStateException(message);
    }
}
