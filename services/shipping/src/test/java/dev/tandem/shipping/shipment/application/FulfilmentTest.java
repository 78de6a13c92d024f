package dev.tandem.shipping.shipment.application;

import static dev.tandem.shipping.shipment.ShipmentSamples.CANCEL;
import static dev.tandem.shipping.shipment.ShipmentSamples.CONSIGNMENT;
import static dev.tandem.shipping.shipment.ShipmentSamples.ORDER;
import static dev.tandem.shipping.shipment.ShipmentSamples.PREPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentReplyCodec;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentStateCodec;
import dev.tandem.shipping.shipment.adapter.wire.ShipmentEventCodec;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.shipping.shipment.model.ShipmentState;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import dev.tandem.testkit.service.InMemoryService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FulfilmentTest {
    private static final StreamId STREAM = ShipmentDecider.stream(ORDER);
    private static final Duration PACKING = Duration.ofMinutes(10);
    private static final Duration TRANSIT = Duration.ofHours(2);

    private final InMemoryService<ShipmentCommand, ShipmentState, ShipmentEvent, ShipmentStatus> service =
            new InMemoryService<>(
                    new ShipmentDecider(new ShipmentTiming(PACKING, TRANSIT)),
                    new Codecs<>(new ShipmentEventCodec(), new ShipmentStateCodec(), new ShipmentReplyCodec()));
    private final ScriptedCarrier carrier = new ScriptedCarrier();

    @BeforeEach
    void begin() {
        CarrierCalls calls = new CarrierCalls(service.reader(), service.bus(), carrier, service.time());
        service.onTask(CarrierTask.DISPATCH.type(), calls::dispatch);
        service.onTask(CarrierTask.DELIVER.type(), calls::deliver);
        service.start();
    }

    @AfterEach
    void replayEqualsTheKeptState() {
        assertThat(service.replayed(STREAM)).isEqualTo(service.state(STREAM));
    }

    @Test
    void dispatchesAfterPackingAndDeliversAfterTransit() {
        service.accept(PREPARE);
        service.advance(PACKING.minusSeconds(1));
        assertThat(status()).isEqualTo(ShipmentStatus.PREPARED);

        service.advance(Duration.ofSeconds(3));
        assertThat(status()).isEqualTo(ShipmentStatus.DISPATCHED);
        assertThat(service.state(STREAM).consignment()).isEqualTo(CONSIGNMENT);

        service.advance(TRANSIT);
        assertThat(status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(carrier.bookings()).hasSize(1);
    }

    @Test
    void neverCallsTheCarrierForAShipmentCancelledInTime() {
        service.accept(PREPARE);
        assertThat(service.accept(CANCEL)).isEqualTo(ShipmentStatus.CANCELLED);
        service.advance(PACKING.plus(TRANSIT));

        assertThat(status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(carrier.bookings()).isEmpty();
    }

    @Test
    void staysCancelledWhenTheCarriersAnswerComesAfterTheCancellation() {
        carrier.holdAnswers();
        service.accept(PREPARE);
        service.advance(PACKING.plusSeconds(1));
        service.accept(CANCEL);
        carrier.answer();
        service.advance(TRANSIT);

        assertThat(carrier.bookings()).hasSize(1);
        assertThat(service.history(STREAM))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Prepared", "Cancelled");
    }

    @Test
    void staysDispatchedWhenTheCancellationComesAfterTheCarriersAnswer() {
        service.accept(PREPARE);
        service.advance(PACKING.plusSeconds(1));

        assertThat(service.accept(CANCEL)).isEqualTo(ShipmentStatus.DISPATCHED);
    }

    @Test
    void asksAgainUntilTheParcelIsDelivered() {
        carrier.deliverOnCheck(3);
        service.accept(PREPARE);
        service.advance(PACKING.plus(TRANSIT).plusMinutes(5));

        assertThat(status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(carrier.checks()).isEqualTo(3);
    }

    @Test
    void repeatsAFailedBookingWithTheSameKey() {
        carrier.failNextBooking();
        service.accept(PREPARE);
        service.advance(PACKING.plusSeconds(5));

        assertThat(status()).isEqualTo(ShipmentStatus.DISPATCHED);
        assertThat(carrier.bookings()).hasSize(2);
        assertThat(carrier.bookings().get(0)).isEqualTo(carrier.bookings().get(1));
    }

    @Test
    void refusesANegativeTiming() {
        assertThatThrownBy(() -> new ShipmentTiming(Duration.ofMillis(-1), TRANSIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ShipmentStatus status() {
        return service.state(STREAM).status();
    }
}
