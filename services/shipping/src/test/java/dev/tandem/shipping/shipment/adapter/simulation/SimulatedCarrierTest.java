package dev.tandem.shipping.shipment.adapter.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.shipping.shipment.ShipmentSamples;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.testkit.conformance.Stages;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulatedCarrierTest {
    private final SimulatedCarrier carrier = new SimulatedCarrier();

    @Test
    void givesTheSameConsignmentForTheSameKeyOnly() {
        UUID key = UUID.randomUUID();

        assertThat(book(key)).isEqualTo(book(key)).isNotEqualTo(book(UUID.randomUUID()));
        assertThat(book(key).trackingNumber()).matches("TP[0-9A-F]{12}");
    }

    @Test
    void hasDeliveredWheneverItIsAsked() {
        assertThat(Stages.await(carrier.isDelivered(book(UUID.randomUUID())))).isTrue();
    }

    private Consignment book(UUID key) {
        return Stages.await(carrier.book(key, ShipmentSamples.PARCEL));
    }
}
