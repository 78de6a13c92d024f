package dev.tandem.shipping.shipment.model;

import static dev.tandem.shipping.shipment.ShipmentSamples.CANCEL;
import static dev.tandem.shipping.shipment.ShipmentSamples.COMMANDS;
import static dev.tandem.shipping.shipment.ShipmentSamples.CONSIGNMENT;
import static dev.tandem.shipping.shipment.ShipmentSamples.DELIVERY;
import static dev.tandem.shipping.shipment.ShipmentSamples.DISPATCH;
import static dev.tandem.shipping.shipment.ShipmentSamples.NOW;
import static dev.tandem.shipping.shipment.ShipmentSamples.ORDER;
import static dev.tandem.shipping.shipment.ShipmentSamples.PARCEL;
import static dev.tandem.shipping.shipment.ShipmentSamples.PREPARE;
import static dev.tandem.shipping.shipment.ShipmentSamples.SHIPMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShipmentTest {
    @Test
    void tellsOfTheSameConsignmentFromDispatchToDelivery() {
        ShipmentState state = after(PREPARE, DISPATCH, DELIVERY);

        assertThat(state)
                .isEqualTo(new ShipmentState(ShipmentStatus.DELIVERED, ORDER, SHIPMENT, PARCEL, CONSIGNMENT, NOW, NOW));
    }

    @Test
    void cancelsBeforeDispatchAndIgnoresTheDispatchAfterwards() {
        ShipmentState cancelled = after(PREPARE, CANCEL);

        assertThat(cancelled.status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(Shipment.decide(cancelled, DISPATCH)).isEmpty();
    }

    @Test
    void ignoresACancellationAfterDispatch() {
        assertThat(Shipment.decide(after(PREPARE, DISPATCH), CANCEL)).isEmpty();
        assertThat(Shipment.decide(after(PREPARE, DISPATCH, DELIVERY), CANCEL)).isEmpty();
    }

    @Test
    void neverShipsWhatWasCancelledBeforeItWasPrepared() {
        ShipmentState cancelled = after(CANCEL);

        assertThat(cancelled.shipmentId()).isEqualTo(SHIPMENT);
        assertThat(Shipment.decide(cancelled, PREPARE)).isEmpty();
    }

    @Test
    void ignoresRepeats() {
        assertThat(Shipment.decide(after(PREPARE), PREPARE)).isEmpty();
        assertThat(Shipment.decide(after(PREPARE, DISPATCH), DISPATCH)).isEmpty();
        assertThat(Shipment.decide(after(PREPARE, DISPATCH, DELIVERY), DELIVERY))
                .isEmpty();
        assertThat(Shipment.decide(after(PREPARE, CANCEL), CANCEL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void changesStateExactlyByTheTransitionTable(ShipmentStatus from) {
        ShipmentState state = new ShipmentState(from, ORDER, SHIPMENT, PARCEL, CONSIGNMENT, NOW, NOW);
        for (ShipmentCommand command : COMMANDS) {
            assertThat(Shipment.decide(state, command).isPresent())
                    .as("%s in %s", command.trigger(), from)
                    .isEqualTo(ShipmentTransition.find(from, command.trigger()).isPresent());
        }
    }

    @Test
    void failsOnAnEventThatCannotFollowTheState() {
        ShipmentEvent delivered = new ShipmentEvent.Delivered(ORDER, SHIPMENT, NOW, CONSIGNMENT);

        assertThatThrownBy(() -> Shipment.evolve(ShipmentState.NONE, delivered))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PARCEL_DELIVERED cannot follow NONE");
    }

    private static ShipmentState after(ShipmentCommand... commands) {
        ShipmentState state = ShipmentState.NONE;
        for (ShipmentCommand command : commands) {
            state = Shipment.evolve(state, Shipment.decide(state, command).orElseThrow());
        }
        return state;
    }
}
