package dev.tandem.notification.delivery.adapter.kafka;

import static dev.tandem.notification.delivery.NotificationSamples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.notification.delivery.adapter.email.EmailComposer;
import dev.tandem.notification.delivery.adapter.webhook.WebhookComposer;
import dev.tandem.notification.delivery.application.Announcements;
import dev.tandem.notification.delivery.application.Instructions.Addressed;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.notification.delivery.model.NotificationCommand;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderCancellationRefused;
import dev.tandem.proto.ordering.v1.OrderCancellationRequested;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.Envelopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderEventsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Money TOTAL =
            Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(12_34).build();
    private static final String EMAIL = "alice@example.com";

    private final List<Addressed> submitted = new ArrayList<>();
    private final EventHandler handler = OrderEvents.into(
            command -> {
                submitted.addAll(command.body().commands());
                return CompletableFuture.completedFuture(new Reply.Accepted<>(2, false));
            },
            new Announcements(List.of(new EmailComposer(), new WebhookComposer("http://hook")), () -> NOW));

    static List<Message> steps() {
        return List.of(
                OrderConfirmed.newBuilder().setEmail(EMAIL).setTotal(TOTAL).build(),
                OrderPaid.newBuilder().setEmail(EMAIL).setTotal(TOTAL).build(),
                OrderDispatched.newBuilder().setEmail(EMAIL).setTotal(TOTAL).build(),
                OrderCompleted.newBuilder().setEmail(EMAIL).setTotal(TOTAL).build(),
                OrderCancelled.newBuilder().setEmail(EMAIL).setTotal(TOTAL).build());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tellsOfEachStepOnEachChannel(Message event) {
        arrives(event);

        String step =
                event.getClass().getSimpleName().substring("Order".length()).toLowerCase(java.util.Locale.ROOT);
        assertThat(submitted)
                .extracting(addressed -> addressed.stream().text())
                .containsExactly(
                        "notification/" + ORDER + ":" + step + ":email",
                        "notification/" + ORDER + ":" + step + ":webhook");
        assertThat(letters()).extracting(Letter::recipient).containsExactly(EMAIL, "http://hook");
        assertThat(letters())
                .extracting(Letter::eventType)
                .containsOnly("tandem.ordering.v1." + event.getClass().getSimpleName());
        assertThat(letters().stream().map(Letter::id).distinct()).hasSize(2);
    }

    @Test
    void passesOnTheCarrierOfADispatch() {
        arrives(OrderDispatched.newBuilder()
                .setTotal(TOTAL)
                .setCarrier("Tandem Parcel")
                .setTrackingNumber("TP42")
                .build());

        assertThat(letters()).extracting(Letter::body).allMatch(body -> body.contains("TP42"));
    }

    @Test
    void passesOnTheReasonOfACancellation() {
        arrives(OrderCancelled.newBuilder()
                .setTotal(TOTAL)
                .setReason(OrderCancelReason.ORDER_CANCEL_REASON_OUT_OF_STOCK)
                .build());

        assertThat(letters().get(0).body()).contains("too few pieces");
        assertThat(letters().get(1).body()).contains("\"reason\":\"OUT_OF_STOCK\"");
    }

    @Test
    void tellsCustomersThatTheirCancellationIsRefused() {
        arrives(refusal(OrderCancelReason.ORDER_CANCEL_REASON_REQUESTED));

        assertThat(letters()).extracting(Letter::recipient).containsExactly(EMAIL, "http://hook");
        assertThat(letters().get(0).subject()).isEqualTo("Your order can no longer be cancelled");
        assertThat(letters().get(0).body()).contains("the carrier already has it");
        assertThat(letters().get(1).body())
                .contains("\"type\":\"order.cancellation_refused\"")
                .doesNotContain("total");
    }

    /** An expired reservation asks for a cancellation, too. */
    @ParameterizedTest
    @EnumSource(
            names = {"ORDER_CANCEL_REASON_REQUESTED", "UNRECOGNIZED"},
            mode = EnumSource.Mode.EXCLUDE)
    void keepsARefusedCancellationFromCustomersWhoDidNotAskForIt(OrderCancelReason reason) {
        arrives(refusal(reason));

        assertThat(submitted).isEmpty();
    }

    @Test
    void passesOverWhatIsNotTold() {
        arrives(OrderPlaced.newBuilder().build());
        arrives(OrderCancellationRequested.newBuilder().setEmail(EMAIL).build());

        assertThat(submitted).isEmpty();
    }

    @Test
    void namesTheSameNotificationsForARepeatedEvent() {
        arrives(steps().get(0));
        arrives(steps().get(0));

        assertThat(submitted.subList(0, 2)).isEqualTo(submitted.subList(2, 4));
    }

    private static Message refusal(OrderCancelReason asked) {
        return OrderCancellationRefused.newBuilder()
                .setEmail(EMAIL)
                .setCancelReason(asked)
                .build();
    }

    private List<Letter> letters() {
        return submitted.stream()
                .map(addressed -> ((NotificationCommand.Request) addressed.command()).letter())
                .toList();
    }

    private void arrives(Message message) {
        Stages.await(handler.handle(
                Envelopes.of(message.getDescriptorForType().getFullName(), ORDER, message.toByteArray())));
    }
}
