package dev.tandem.payment.settlement.application;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.task.Task;
import dev.tandem.payment.settlement.model.Payment;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentOutcome;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import java.util.List;
import java.util.Set;

/** Adds to {@link Payment}'s rules the provider call that each new state asks for. Replies with the status. */
public final class PaymentDecider implements Decider<PaymentCommand, PaymentState, PaymentEvent, PaymentStatus> {
    public static final String CATEGORY = "payment";

    /** The stream of an order's payment. */
    public static StreamId stream(String orderId) {
        return new StreamId(CATEGORY, orderId);
    }

    @Override
    public Set<StreamId> streams(PaymentCommand command) {
        return Set.of(stream(command.orderId()));
    }

    @Override
    public PaymentState initialState(StreamId stream) {
        return PaymentState.NONE;
    }

    @Override
    public Decision<PaymentState, PaymentEvent, PaymentStatus> decide(
            PaymentCommand command, Streams<PaymentState> streams) {
        StreamId stream = stream(command.orderId());
        PaymentState state = streams.state(stream);
        PaymentOutcome outcome = Payment.decide(state, command);
        if (outcome instanceof PaymentOutcome.Refused refused) {
            return Decision.reject(
                    Rejection.of(Rejection.Kind.FAILED_PRECONDITION, refused.reason(), refused.message()));
        }
        List<PaymentEvent> events =
                outcome instanceof PaymentOutcome.Happened happened ? List.of(happened.event()) : List.of();
        return Decision.<PaymentState, PaymentEvent, PaymentStatus>accept(
                        stream, events, after -> after.state(stream).status())
                .scheduling(events.stream()
                        .flatMap(event -> due(stream, state, event).stream())
                        .toList());
    }

    @Override
    public PaymentState evolve(PaymentState state, PaymentEvent event) {
        return Payment.evolve(state, event);
    }

    private static List<Task> due(StreamId stream, PaymentState state, PaymentEvent event) {
        PaymentStatus entered = Payment.evolve(state, event).status();
        return ProviderTask.dueOn(entered)
                .map(task -> List.of(task.of(stream, event.at())))
                .orElse(List.of());
    }
}
