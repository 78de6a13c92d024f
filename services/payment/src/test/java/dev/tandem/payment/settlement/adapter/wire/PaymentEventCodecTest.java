package dev.tandem.payment.settlement.adapter.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.store.EventCodec;
import dev.tandem.payment.settlement.PaymentSamples;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentStatus;
import dev.tandem.proto.payment.v1.PaymentDeclineReason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentEventCodecTest {
    private final PaymentEventCodec codec = new PaymentEventCodec();

    static List<PaymentEvent> events() {
        return PaymentSamples.EVENTS;
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackWhatItWrote(PaymentEvent event) {
        EventCodec.Encoded encoded = codec.encode(event);

        assertThat(encoded.type())
                .isEqualTo("tandem.payment.v1.Payment" + event.getClass().getSimpleName());
        assertThat(codec.decode(encoded.type(), encoded.payload())).isEqualTo(event);
    }

    @Test
    void samplesHoldEveryKindOfEvent() {
        assertThat(PaymentSamples.EVENTS.stream().map(PaymentEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PaymentEvent.class.getPermittedSubclasses())
                        .<Class<? extends PaymentEvent>>map(type -> type.asSubclass(PaymentEvent.class))
                        .toList());
    }

    @Test
    void refusesATypeThatIsNoPaymentsEvent() {
        assertThatThrownBy(() -> codec.decode("tandem.ordering.v1.OrderPlaced", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.ordering.v1.OrderPlaced");
    }

    @Test
    void refusesBytesThatAreNoSuchMessage() {
        assertThatThrownBy(() -> codec.decode("tandem.payment.v1.PaymentRefunded", new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PaymentRefunded");
    }

    @ParameterizedTest
    @EnumSource(DeclineReason.class)
    void everyReasonHasItsWireValue(DeclineReason reason) {
        PaymentDeclineReason wire = WireTypes.declineReason(reason);

        assertThat(wire.name()).endsWith(reason == DeclineReason.NONE ? "UNSPECIFIED" : reason.name());
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void everyStatusHasItsWireValue(PaymentStatus status) {
        assertThat(WireTypes.status(status)).isNotNull();
    }
}
