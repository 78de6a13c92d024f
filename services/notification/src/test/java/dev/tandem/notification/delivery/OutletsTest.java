package dev.tandem.notification.delivery;

import static dev.tandem.notification.delivery.NotificationSamples.ORDER;
import static dev.tandem.notification.delivery.NotificationSamples.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.sink.ReceivedMail;
import dev.tandem.dev.sink.ReceivedWebhook;
import dev.tandem.notification.delivery.application.Composer;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.application.Step;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import dev.tandem.testkit.conformance.Stages;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@WithTestResource(Receivers.class)
@ExtendWith(NoBlockedEventLoop.class)
class OutletsTest {
    private static final int BURST = 100;
    private static final int SIDE_BY_SIDE = 64;

    @Inject
    OutletWiring outlets;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "test.received")
    Path received;

    @Test
    void mailCarriesTheSameMessageIdOnEveryAttempt() throws IOException {
        Letter letter = letter(Channel.EMAIL, "mail-1");

        send(letter);
        send(letter);

        List<ReceivedMail> mails = mails("mail-1");
        assertThat(mails).hasSize(2);
        assertThat(mails).extracting(mail -> mail.header("Message-ID")).containsOnly("<mail-1@tandem.example>");
        assertThat(mails).extracting(mail -> mail.header("To")).containsOnly("alice@example.com");
        assertThat(mails).extracting(mail -> mail.header("Subject")).containsOnly("Your order is confirmed");
        assertThat(mails).extracting(mail -> mail.header("From")).containsOnly("Tandem <orders@tandem.example>");
        assertThat(mails.get(0).headers()).noneMatch(line -> line.endsWith(":") || line.endsWith(": "));
        assertThat(Files.readString(mails.get(0).file())).contains(ORDER);
    }

    @Test
    void webhookArrivesWithAGoodSignature() {
        send(letter(Channel.WEBHOOK, "hook-1"));

        assertThat(ReceivedWebhook.in(received.resolve("webhooks")))
                .filteredOn(webhook -> webhook.id().equals("hook-1"))
                .singleElement()
                .matches(ReceivedWebhook::signed);
    }

    @Test
    void burstFromAnEventLoopBlocksNobody() {
        Stages.awaitAll(IntStream.range(0, BURST)
                .mapToObj(number ->
                        onEventLoop(letter(number % 2 == 0 ? Channel.EMAIL : Channel.WEBHOOK, "burst-" + number)))
                .toList());

        assertThat(IntStream.range(0, BURST / 2))
                .allMatch(number -> mails("burst-" + 2 * number).size() == 1);
    }

    @Test
    void callsOfOneEndpointDoNotWaitForEachOther() {
        List<HttpServerRequest> waiting = new CopyOnWriteArrayList<>();
        HttpServer endpoint = Stages.await(vertx.createHttpServer()
                .requestHandler(call -> {
                    waiting.add(call);
                    if (waiting.size() == SIDE_BY_SIDE) {
                        waiting.forEach(each -> each.response().end());
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage());
        String recipient = "http://127.0.0.1:" + endpoint.actualPort() + "/orders";
        Letter letter = new Letter("beside", ORDER, Channel.WEBHOOK, "type", recipient, "subject", "{}");

        Stages.awaitAll(IntStream.range(0, SIDE_BY_SIDE)
                .mapToObj(number -> sender(letter).send(letter))
                .toList());

        assertThat(waiting).hasSize(SIDE_BY_SIDE);
        Stages.await(endpoint.close().toCompletionStage());
    }

    private CompletableFuture<Void> onEventLoop(Letter letter) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        vertx.getOrCreateContext()
                .runOnContext(turn -> sender(letter).send(letter).whenComplete((done, failure) -> {
                    if (failure == null) {
                        sent.complete(null);
                    } else {
                        sent.completeExceptionally(failure);
                    }
                }));
        return sent;
    }

    private void send(Letter letter) {
        Stages.await(sender(letter).send(letter));
    }

    private Sender sender(Letter letter) {
        return outlets.senders().get(letter.channel());
    }

    private Letter letter(Channel channel, String id) {
        Composer composer = outlets.composers().stream()
                .filter(candidate -> candidate.channel() == channel)
                .findFirst()
                .orElseThrow();
        return composer.compose(id, step(Step.CONFIRMED, Map.of()));
    }

    private List<ReceivedMail> mails(String id) {
        return ReceivedMail.in(received.resolve("mail")).stream()
                .filter(mail -> mail.header("Idempotency-Key").equals(id))
                .toList();
    }
}
