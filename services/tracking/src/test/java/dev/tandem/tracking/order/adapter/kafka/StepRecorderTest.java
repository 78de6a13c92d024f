package dev.tandem.tracking.order.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.payment.v1.PaymentRequested;
import dev.tandem.testkit.service.Envelopes;
import dev.tandem.tracking.order.application.OrderViews;
import org.junit.jupiter.api.Test;

class StepRecorderTest {
    /** Nothing gets as far as the store. */
    private static final OrderViews NO_VIEWS = null;

    @Test
    void eventOfNoOrderIsMalformed() {
        String placed = OrderPlaced.getDescriptor().getFullName();
        String requested = PaymentRequested.getDescriptor().getFullName();

        assertThatThrownBy(() -> OrderEvents.handler(NO_VIEWS).handle(Envelopes.of(placed, "42", new byte[0])))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("42");
        assertThatThrownBy(() -> PaymentEvents.handler(NO_VIEWS).handle(Envelopes.of(requested, "", new byte[0])))
                .isInstanceOf(MalformedEventException.class);
    }
}
