package dev.tandem.payment.settlement.adapter.kafka;

import static dev.tandem.payment.settlement.PaymentSamples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentFacts;
import dev.tandem.payment.settlement.model.PaymentStatus;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.Envelopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrderEventsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Command<PaymentCommand>> submitted = new ArrayList<>();
    private final EventHandler handler = OrderEvents.into(
            command -> {
                submitted.add(command);
                return CompletableFuture.completedFuture(new Reply.Accepted<>(PaymentStatus.REQUESTED, false));
            },
            () -> NOW);

    @Test
    void requestsThePaymentOfAConfirmedOrder() {
        arrives(OrderConfirmed.newBuilder()
                .setOrderId(ORDER)
                .setCustomerId("alice")
                .setTotal(Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(250))
                .setPaymentToken("4242424242424242")
                .build());

        String paymentId = NameBasedId.of("payment", ORDER).toString();
        PaymentFacts facts = new PaymentFacts(ORDER, paymentId, "alice", new Amount("EUR", 250));
        assertThat(bodies()).containsExactly(new PaymentCommand.RequestPayment(facts, "4242424242424242", NOW));
    }

    @Test
    void requestsTheCaptureForADispatchedOrder() {
        arrives(OrderDispatched.newBuilder().setOrderId(ORDER).build());

        assertThat(bodies()).containsExactly(new PaymentCommand.RequestCapture(ORDER, NOW));
    }

    @Test
    void requestsTheRefundForACancelledOrder() {
        arrives(OrderCancelled.newBuilder().setOrderId(ORDER).build());

        assertThat(bodies()).containsExactly(new PaymentCommand.RequestRefund(ORDER, NOW));
    }

    @Test
    void passesOverWhatDoesNotConcernIt() {
        arrives(OrderCompleted.newBuilder().setOrderId(ORDER).build());

        assertThat(submitted).isEmpty();
    }

    @Test
    void submitsARepeatedDeliveryUnderTheSameId() {
        Message dispatched = OrderDispatched.newBuilder().setOrderId(ORDER).build();
        EventEnvelope event = envelope(dispatched);
        Stages.await(handler.handle(event));
        Stages.await(handler.handle(event));
        arrives(dispatched);

        assertThat(submitted).hasSize(3);
        assertThat(submitted).extracting(Command::id).hasSize(3).satisfies(ids -> {
            assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
        });
    }

    private void arrives(Message message) {
        Stages.await(handler.handle(envelope(message)));
    }

    private static EventEnvelope envelope(Message message) {
        return Envelopes.of(message.getDescriptorForType().getFullName(), ORDER, message.toByteArray());
    }

    private List<PaymentCommand> bodies() {
        return submitted.stream().map(Command::body).toList();
    }
}
