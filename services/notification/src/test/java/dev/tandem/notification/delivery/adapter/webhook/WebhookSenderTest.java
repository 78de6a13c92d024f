package dev.tandem.notification.delivery.adapter.webhook;

import static dev.tandem.notification.delivery.NotificationSamples.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.notification.delivery.application.LetterRefusedException;
import dev.tandem.notification.delivery.application.OrderStep;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.application.Step;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.testkit.conformance.Stages;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final int OK = 204;

    private final Vertx vertx = Vertx.vertx();
    private final List<Map.Entry<HttpServerRequest, Buffer>> received = new CopyOnWriteArrayList<>();
    private volatile int status = OK;
    private volatile boolean silent;
    private HttpServer endpoint;
    private Sender sender;

    @BeforeEach
    void listen() {
        endpoint = Stages.await(vertx.createHttpServer()
                .requestHandler(this::receive)
                .listen(0, "127.0.0.1")
                .toCompletionStage());
        sender = sender(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        Stages.await(vertx.close().toCompletionStage());
    }

    @Test
    void postsTheLetterWithTheHeadersOfStandardWebhooks() {
        Letter letter = letter();

        Stages.await(sender.send(letter));

        HttpServerRequest request = received.get(0).getKey();
        assertThat(request.getHeader("content-type")).isEqualTo("application/json");
        assertThat(request.getHeader("webhook-id")).isEqualTo("id-1");
        assertThat(request.getHeader("webhook-timestamp")).isEqualTo("1614265330");
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo(new WebhookSignature(SECRET).sign("id-1", NOW, letter.body()));
        assertThat(received.get(0).getValue().toString()).isEqualTo(letter.body());
    }

    @Test
    void tellsTypeTimeAndFactsInItsBodyButNoEmailAddress() {
        Letter letter = letter();

        assertThat(new JsonObject(letter.body())).isEqualTo(new JsonObject("""
                        {"type": "order.dispatched", "timestamp": "2026-01-01T00:00:00Z", "data": {
                          "orderId": "8f14e45f-ceea-567a-8c2d-3b1c0d6a1f00", "customerId": "alice",
                          "total": {"currencyCode": "EUR", "minorUnits": 1234}, "carrier": "Tandem Parcel"}}"""));
        assertThat(letter.body()).doesNotContain("@");
    }

    @Test
    void failsWhenTheEndpointDoesNotAcceptTheLetter() {
        status = 500;

        assertThat(Stages.failure(sender.send(letter()))).hasMessageContaining("The endpoint answered 500.");
    }

    @Test
    void takesAnEndpointThatIsGoneAsARefusalForGood() {
        status = 410;

        assertThat(Stages.failure(sender.send(letter())))
                .hasCauseInstanceOf(LetterRefusedException.class)
                .hasMessageContaining("answered 410");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 408, 422, 429, 500, 503})
    void takesEveryOtherStatusAsWorthAnotherTry(int passing) {
        status = passing;

        assertThat(Stages.failure(sender.send(letter())))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answered " + passing);
    }

    @Test
    void carriesTheSameIdOnEveryAttemptWhateverTheEndpointAnswered() {
        status = 500;
        Stages.failure(sender.send(letter()));
        status = OK;
        Stages.await(sender.send(letter()));

        assertThat(received)
                .extracting(one -> one.getKey().getHeader("webhook-id"))
                .containsExactly("id-1", "id-1");
    }

    @Test
    void doesNotFollowRedirects() {
        status = 302;

        assertThat(Stages.failure(sender.send(letter()))).hasMessageContaining("302");
        assertThat(received).hasSize(1);
    }

    @Test
    void failsWhenTheEndpointDoesNotAnswer() {
        silent = true;

        assertThat(Stages.failure(sender(Duration.ofMillis(200)).send(letter())))
                .hasMessageContaining("200ms");
    }

    private Sender sender(Duration timeout) {
        return new WebhookSender(WebClient.create(vertx), new WebhookSignature(SECRET), timeout, () -> NOW);
    }

    private Letter letter() {
        OrderStep step = step(Step.DISPATCHED, Map.of(OrderStep.CARRIER, "Tandem Parcel"));
        return new WebhookComposer("http://127.0.0.1:" + endpoint.actualPort() + "/hook").compose("id-1", step);
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            received.add(Map.entry(request, body));
            if (!silent) {
                request.response()
                        .setStatusCode(status)
                        .putHeader("location", "/elsewhere")
                        .end();
            }
        });
    }
}
