package dev.tandem.shipping.shipment.adapter.kafka;

import static dev.tandem.shipping.shipment.ShipmentSamples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.proto.ordering.v1.OrderCancellationRequested;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.type.v1.PostalAddress;
import dev.tandem.shipping.shipment.model.Address;
import dev.tandem.shipping.shipment.model.Parcel;
import dev.tandem.shipping.shipment.model.ParcelLine;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.Envelopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrderEventsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SHIPMENT = NameBasedId.of("shipment", ORDER).toString();

    private final List<ShipmentCommand> submitted = new ArrayList<>();
    private final EventHandler handler = OrderEvents.into(
            command -> {
                submitted.add(command.body());
                return CompletableFuture.completedFuture(new Reply.Accepted<>(ShipmentStatus.PREPARED, false));
            },
            () -> NOW);

    @Test
    void preparesTheShipmentOfAPaidOrder() {
        arrives(OrderPaid.newBuilder()
                .setOrderId(ORDER)
                .setCustomerId("alice")
                .addLines(OrderLine.newBuilder().setSku("TEA-1").setQuantity(3))
                .setShippingAddress(PostalAddress.newBuilder()
                        .setRecipient("Alice")
                        .setStreet("Main St 1")
                        .setPostalCode("12345")
                        .setCity("Springfield")
                        .setCountry("US"))
                .build());

        Parcel parcel = new Parcel(
                List.of(new ParcelLine("TEA-1", 3)), new Address("Alice", "Main St 1", "12345", "Springfield", "US"));
        assertThat(submitted)
                .containsExactly(new ShipmentCommand.PrepareShipment(ORDER, SHIPMENT, NOW, "alice", parcel));
    }

    @Test
    void cancelsOnRequest() {
        arrives(OrderCancellationRequested.newBuilder().setOrderId(ORDER).build());

        assertThat(submitted).containsExactly(new ShipmentCommand.CancelShipment(ORDER, SHIPMENT, NOW));
    }

    @Test
    void passesOverWhatDoesNotConcernIt() {
        arrives(OrderConfirmed.newBuilder().setOrderId(ORDER).build());

        assertThat(submitted).isEmpty();
    }

    private void arrives(Message message) {
        Stages.await(handler.handle(
                Envelopes.of(message.getDescriptorForType().getFullName(), ORDER, message.toByteArray())));
    }
}
