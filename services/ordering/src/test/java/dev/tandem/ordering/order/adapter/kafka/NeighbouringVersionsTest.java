package dev.tandem.ordering.order.adapter.kafka;

import static dev.tandem.ordering.order.OrderSamples.ORDER;
import static dev.tandem.ordering.order.OrderSamples.placedWithoutAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.messaging.store.EventCodec.Encoded;
import dev.tandem.ordering.order.adapter.postgres.OrderCodecs;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.application.OrderDecider;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderEvent.OrderCancelled;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderStatus;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.Envelopes;
import dev.tandem.testkit.service.InMemoryService;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What services of the version after this one write, or of the one before, while both run side by side. */
class NeighbouringVersionsTest {
    private static final int NUMBER_OF_A_NEW_FIELD = 1_000;
    private static final int NEW_VALUE_OF_AN_ENUM = 99;

    private final InMemoryService<OrderCommand, OrderState, OrderEvent, Optional<OrderView>> service =
            new InMemoryService<>(new OrderDecider(), OrderCodecs.create());
    private final EventHandler reservations = ReservationEvents.handler(service.bus(), service.time());

    @Test
    void eventWithFieldsThatThisVersionDoesNotKnowIsApplied() {
        service.accept(placedWithoutAnswer());

        deliver(newer(StockReserved.newBuilder().setOrderId(ORDER.toString()).build()));

        assertThat(status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void eventOfBeforeAFieldWasAddedIsApplied() {
        service.accept(placedWithoutAnswer());

        deliver(StockReserved.newBuilder().setOrderId(ORDER.toString()).build());

        assertThat(status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void reasonThatThisVersionDoesNotKnowCancelsAllTheSame() {
        service.accept(placedWithoutAnswer());

        deliver(newer(StockReservationRejected.newBuilder()
                .setOrderId(ORDER.toString())
                .setReasonValue(NEW_VALUE_OF_AN_ENUM)
                .build()));

        assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
        List<OrderEvent> history = service.history(OrderDecider.stream(ORDER));
        assertThat(((OrderCancelled) history.get(history.size() - 1)).reason()).isEqualTo(CancelReason.OUT_OF_STOCK);
    }

    @Test
    void storedEventsOfTheVersionAfterCanBeReadAgainAfterARollback() throws Exception {
        service.accept(placedWithoutAnswer());
        OrderEventCodec codec = new OrderEventCodec();
        for (OrderEvent event : service.history(OrderDecider.stream(ORDER))) {
            Encoded stored = codec.encode(event);
            byte[] byTheNext =
                    ByteString.copyFrom(stored.payload()).concat(newFields()).toByteArray();

            assertThat(codec.decode(stored.type(), byTheNext)).isEqualTo(event);
        }
    }

    @Test
    void eventWithANewMeaningIsNotTakenForTheOldOne() {
        service.accept(placedWithoutAnswer());
        EventEnvelope event =
                envelope(StockReserved.newBuilder().setOrderId(ORDER.toString()).build());
        EventEnvelope ofTheNext = new EventEnvelope(
                event.id(),
                event.type(),
                event.subject(),
                event.version(),
                event.time(),
                event.context(),
                event.payload(),
                2);

        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> Stages.await(reservations.handle(ofTheNext)))
                .withMessageContaining("redrive");
        assertThat(status()).isEqualTo(OrderStatus.PENDING);
    }

    private void deliver(Message message) {
        Stages.await(reservations.handle(envelope(message)));
    }

    private static EventEnvelope envelope(Message message) {
        return Envelopes.of(message.getDescriptorForType().getFullName(), ORDER.toString(), message.toByteArray());
    }

    private static Message newer(Message message) {
        return message.toBuilder().setUnknownFields(fields()).build();
    }

    private static ByteString newFields() {
        return fields().toByteString();
    }

    /** One of each form that fields have on the wire. */
    private static UnknownFieldSet fields() {
        return UnknownFieldSet.newBuilder()
                .addField(
                        NUMBER_OF_A_NEW_FIELD,
                        Field.newBuilder()
                                .addVarint(1)
                                .addFixed32(1)
                                .addFixed64(1)
                                .addLengthDelimited(ByteString.copyFromUtf8("new"))
                                .build())
                .build();
    }

    private OrderStatus status() {
        return service.state(OrderDecider.stream(ORDER)).status();
    }
}
