package dev.tandem.shipping.shipment.adapter.wire;

import static dev.tandem.shipping.shipment.ShipmentSamples.CONSIGNMENT;
import static dev.tandem.shipping.shipment.ShipmentSamples.NOW;
import static dev.tandem.shipping.shipment.ShipmentSamples.ORDER;
import static dev.tandem.shipping.shipment.ShipmentSamples.PARCEL;
import static dev.tandem.shipping.shipment.ShipmentSamples.SHIPMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.store.EventCodec;
import dev.tandem.shipping.shipment.ShipmentSamples;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentReplyCodec;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentStateCodec;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.shipping.shipment.model.ShipmentState;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentFormatsTest {
    private final ShipmentEventCodec events = new ShipmentEventCodec();
    private final ShipmentStateCodec states = new ShipmentStateCodec();
    private final ShipmentReplyCodec replies = new ShipmentReplyCodec();

    static List<ShipmentEvent> events() {
        return ShipmentSamples.EVENTS;
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackEveryEvent(ShipmentEvent event) {
        EventCodec.Encoded encoded = events.encode(event);

        assertThat(encoded.type())
                .isEqualTo("tandem.shipping.v1.Shipment" + event.getClass().getSimpleName());
        assertThat(events.decode(encoded.type(), encoded.payload())).isEqualTo(event);
    }

    @Test
    void samplesHoldEveryKindOfEvent() {
        assertThat(ShipmentSamples.EVENTS.stream().map(ShipmentEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ShipmentEvent.class.getPermittedSubclasses())
                        .<Class<? extends ShipmentEvent>>map(type -> type.asSubclass(ShipmentEvent.class))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(value = ShipmentStatus.class, mode = Mode.EXCLUDE, names = "NONE")
    void readsBackEveryStateAndReply(ShipmentStatus status) {
        ShipmentState state = new ShipmentState(status, ORDER, SHIPMENT, PARCEL, CONSIGNMENT, NOW, NOW.plusNanos(123));

        assertThat(states.decode(states.encode(state))).isEqualTo(state);
        assertThat(replies.decode(replies.encode(status))).isEqualTo(status);
    }

    @Test
    void refusesWhatIsNoShipments() {
        byte[] garbage = {1, 2, 3};

        assertThatThrownBy(() -> events.decode("tandem.ordering.v1.OrderPaid", garbage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OrderPaid");
        assertThatThrownBy(() -> events.decode("tandem.shipping.v1.ShipmentPrepared", garbage))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> states.decode(garbage)).isInstanceOf(IllegalArgumentException.class);
    }
}
