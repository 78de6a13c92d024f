package dev.tandem.notification.delivery.application;

import static dev.tandem.notification.delivery.NotificationSamples.ORDER;
import static dev.tandem.notification.delivery.NotificationSamples.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.notification.delivery.adapter.email.EmailComposer;
import dev.tandem.notification.delivery.adapter.postgres.ChangedCountCodec;
import dev.tandem.notification.delivery.adapter.postgres.NotificationStateCodec;
import dev.tandem.notification.delivery.adapter.webhook.WebhookComposer;
import dev.tandem.notification.delivery.adapter.wire.NotificationEventCodec;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.notification.delivery.model.NotificationStatus;
import dev.tandem.testkit.service.InMemoryService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final SendPolicy POLICY = new SendPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(3));
    private static final StreamId MAIL = NotificationStreams.of(ORDER, Step.CONFIRMED, Channel.EMAIL);
    private static final StreamId HOOK = NotificationStreams.of(ORDER, Step.CONFIRMED, Channel.WEBHOOK);

    private final InMemoryService<Instructions, NotificationState, NotificationEvent, Integer> service =
            new InMemoryService<>(
                    new NotificationDecider(POLICY),
                    new Codecs<>(new NotificationEventCodec(), new NotificationStateCodec(), new ChangedCountCodec()));
    private final FlakySender mails = new FlakySender();
    private final FlakySender hooks = new FlakySender();
    private boolean dying;
    private final Instructions confirmed = new Announcements(
                    List.of(new EmailComposer(), new WebhookComposer("http://localhost/hook")), service.time())
            .of(step(Step.CONFIRMED, Map.of()));

    @BeforeEach
    void begin() {
        Map<Channel, Sender> senders = Map.of(Channel.EMAIL, mails, Channel.WEBHOOK, hooks);
        service.onTask(
                SendTask.TYPE, new SendAttempts(service.reader(), this::record, senders, POLICY, service.time()));
        service.start();
    }

    /** A process that died records nothing, and nobody hears of it. */
    private CompletionStage<Reply<Integer>> record(Command<Instructions> outcome) {
        return dying ? new CompletableFuture<>() : service.bus().submit(outcome);
    }

    @AfterEach
    void replayEqualsTheKeptState() {
        assertThat(service.replayed(MAIL)).isEqualTo(service.state(MAIL));
        assertThat(service.replayed(HOOK)).isEqualTo(service.state(HOOK));
    }

    @Test
    void sendsOneLetterOnEachChannel() {
        assertThat(service.accept(confirmed)).isEqualTo(2);
        service.advance(Duration.ofSeconds(1));

        assertThat(service.state(MAIL).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(service.state(HOOK).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(mails.ids()).hasSize(1).doesNotContainAnyElementsOf(hooks.ids());
        assertThat(hooks.ids()).hasSize(1);
    }

    @Test
    void tellsOfAStepOnceHoweverOftenItIsReported() {
        service.accept(confirmed);
        service.advance(Duration.ofSeconds(1));
        assertThat(service.accept(confirmed)).isZero();
        service.advance(Duration.ofSeconds(1));

        assertThat(mails.ids()).hasSize(1);
    }

    @Test
    void triesAgainWithTheSameIdAfterGrowingPauses() {
        mails.failTimes(3);
        service.accept(confirmed);
        service.advance(Duration.ofMillis(500));
        assertThat(mails.ids()).hasSize(1);
        service.advance(Duration.ofSeconds(2));
        assertThat(mails.ids()).hasSize(2);
        service.advance(Duration.ofSeconds(6));

        assertThat(mails.ids()).hasSize(4);
        assertThat(mails.ids().stream().distinct()).hasSize(1);
        assertThat(service.state(MAIL).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(service.state(MAIL).attempts()).isEqualTo(4);
        assertThat(service.state(HOOK).attempts()).isEqualTo(1);
    }

    @Test
    void givesUpWhenItsAttemptsAreSpent() {
        hooks.failTimes(100);
        service.accept(confirmed);
        service.advance(Duration.ofMinutes(5));

        assertThat(service.state(HOOK).status()).isEqualTo(NotificationStatus.FAILED);
        assertThat(service.state(HOOK).lastError()).isEqualTo("Failure 4");
        assertThat(hooks.ids()).hasSize(4);
        assertThat(service.state(MAIL).status()).isEqualTo(NotificationStatus.SENT);
    }

    @Test
    void givesUpAtOnceWhenTheReceiverRefuses() {
        hooks.refuse();
        service.accept(confirmed);
        service.advance(Duration.ofMinutes(5));

        assertThat(service.state(HOOK).status()).isEqualTo(NotificationStatus.FAILED);
        assertThat(service.state(HOOK).attempts()).isEqualTo(1);
        assertThat(service.state(HOOK).lastError()).isEqualTo("Gone");
        assertThat(hooks.ids()).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameIdWhenItsProcessDiedBeforeTheOutcomeWasRecorded() {
        dying = true;
        service.accept(confirmed);
        assertThat(mails.ids()).hasSize(1);
        assertThat(service.state(MAIL).status()).isEqualTo(NotificationStatus.PENDING);
        assertThat(service.history(MAIL))
                .singleElement()
                .isInstanceOfSatisfying(NotificationEvent.Requested.class, requested -> assertThat(
                                requested.letter().id())
                        .isEqualTo(mails.ids().get(0)));

        dying = false;
        service.advance(Duration.ofMinutes(1));

        assertThat(mails.ids()).hasSize(2);
        assertThat(mails.ids().stream().distinct()).hasSize(1);
        assertThat(hooks.ids().stream().distinct()).hasSize(1);
        assertThat(service.state(MAIL).status()).isEqualTo(NotificationStatus.SENT);
        assertThat(service.state(MAIL).attempts()).isEqualTo(1);
    }

    @Test
    void pausesTwiceAsLongEachTimeUpToTheLongest() {
        SendPolicy policy = new SendPolicy(1_000, Duration.ofSeconds(1), Duration.ofMinutes(10));

        assertThat(List.of(1, 2, 3, 10, 11, 999).stream().map(policy::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(512),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10));
    }
}
