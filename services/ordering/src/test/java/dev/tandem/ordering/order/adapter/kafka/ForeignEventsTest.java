package dev.tandem.ordering.order.adapter.kafka;

import static dev.tandem.ordering.order.OrderSamples.ORDER;
import static dev.tandem.ordering.order.OrderSamples.placedWithStock;
import static dev.tandem.ordering.order.OrderSamples.placedWithoutAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.Message;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.ordering.order.adapter.postgres.OrderCodecs;
import dev.tandem.ordering.order.application.OrderDecider;
import dev.tandem.ordering.order.model.CancelOrder;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderEvent.OrderCancelled;
import dev.tandem.ordering.order.model.OrderEvent.OrderDispatched;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderStatus;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.Parcel;
import dev.tandem.proto.inventory.v1.StockDeducted;
import dev.tandem.proto.inventory.v1.StockRejectionReason;
import dev.tandem.proto.inventory.v1.StockReservationExpired;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.proto.inventory.v1.StockShortage;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentCaptured;
import dev.tandem.proto.payment.v1.PaymentDeclineReason;
import dev.tandem.proto.payment.v1.PaymentDeclined;
import dev.tandem.proto.shipping.v1.ShipmentCancelled;
import dev.tandem.proto.shipping.v1.ShipmentDelivered;
import dev.tandem.proto.shipping.v1.ShipmentDispatched;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.Envelopes;
import dev.tandem.testkit.service.InMemoryService;
import dev.tandem.testkit.service.IncomingRecords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignEventsTest {
    private static final String ID = ORDER.toString();

    private final InMemoryService<OrderCommand, OrderState, OrderEvent, Optional<OrderView>> service =
            new InMemoryService<>(new OrderDecider(), OrderCodecs.create());
    private final EventHandler reservations = ReservationEvents.handler(service.bus(), service.time());
    private final EventHandler payments = PaymentEvents.handler(service.bus(), service.time());
    private final EventHandler shipments = ShipmentEvents.handler(service.bus(), service.time());

    @Test
    void takeAnOrderFromPendingToCompleted() {
        service.accept(placedWithoutAnswer());
        deliver(reservations, StockReserved.newBuilder().setOrderId(ID).build());
        deliver(payments, authorised());
        deliver(shipments, dispatched());
        assertThat(last()).isInstanceOf(OrderDispatched.class);
        assertThat(((OrderDispatched) last()).parcel()).isEqualTo(new Parcel("ACME", "ACME-7"));
        deliver(payments, PaymentCaptured.newBuilder().setOrderId(ID).build());
        deliver(shipments, ShipmentDelivered.newBuilder().setOrderId(ID).build());

        assertThat(status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void cancelAnOrderWhoseStockIsShort() {
        service.accept(placedWithoutAnswer());
        deliver(
                reservations,
                StockReservationRejected.newBuilder()
                        .setOrderId(ID)
                        .setReason(StockRejectionReason.STOCK_REJECTION_REASON_OUT_OF_STOCK)
                        .addShortages(StockShortage.newBuilder()
                                .setSku("MUG-BLUE")
                                .setRequestedQuantity(2)
                                .setAvailableQuantity(1))
                        .build());

        OrderCancelled cancelled = (OrderCancelled) last();
        assertThat(cancelled.reason()).isEqualTo(CancelReason.OUT_OF_STOCK);
        assertThat(cancelled.detail()).isEqualTo("MUG-BLUE: 2 ordered, 1 available");
    }

    @Test
    void cancelAnOrderWhosePaymentIsDeclined() {
        service.accept(placedWithStock());
        deliver(
                payments,
                PaymentDeclined.newBuilder()
                        .setOrderId(ID)
                        .setReason(PaymentDeclineReason.forNumber(1))
                        .build());

        OrderCancelled cancelled = (OrderCancelled) last();
        assertThat(cancelled.reason()).isEqualTo(CancelReason.PAYMENT_DECLINED);
        assertThat(cancelled.detail()).isNotEmpty().doesNotContain("_", "REASON");
    }

    @Test
    void cancelAnOrderWhoseReservationLapsed() {
        service.accept(placedWithStock());
        deliver(
                reservations,
                StockReservationExpired.newBuilder().setOrderId(ID).build());

        assertThat(((OrderCancelled) last()).reason()).isEqualTo(CancelReason.RESERVATION_EXPIRED);
    }

    @Test
    void cancelAPaidOrderWhenShippingSaysSo() {
        service.accept(placedWithStock());
        deliver(payments, authorised());
        service.accept(new CancelOrder(ORDER, service.time().instant()));
        deliver(shipments, ShipmentCancelled.newBuilder().setOrderId(ID).build());

        assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
    }

    /** Such an order asks by event, and is answered by one. */
    @Test
    void thatAReplyHasToldAreNoNews() {
        service.accept(placedWithoutAnswer());
        deliver(
                reservations,
                StockReserved.newBuilder().setOrderId(ID).setReplied(true).build());
        deliver(
                reservations,
                StockReservationRejected.newBuilder()
                        .setOrderId(ID)
                        .setReplied(true)
                        .build());
        assertThat(status()).isEqualTo(OrderStatus.PENDING);

        deliver(reservations, StockReserved.newBuilder().setOrderId(ID).build());
        assertThat(status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void thatAReplyHasToldAreOfNoConcern() {
        StockReserved.Builder reserved = StockReserved.newBuilder().setOrderId(ID);
        StockReservationRejected.Builder rejected =
                StockReservationRejected.newBuilder().setOrderId(ID);

        assertThat(isOfConcern(reserved.build())).isTrue();
        assertThat(isOfConcern(rejected.build())).isTrue();
        assertThat(isOfConcern(reserved.setReplied(true).build())).isFalse();
        assertThat(isOfConcern(rejected.setReplied(true).build())).isFalse();
    }

    private boolean isOfConcern(Message message) {
        String type = message.getDescriptorForType().getFullName();
        return reservations.concerns(IncomingRecords.of("stock", 1, Envelopes.of(type, ID, message.toByteArray())));
    }

    @Test
    void aboutUnknownOrdersOrOfOtherConcernLeaveNoTrace() {
        deliver(reservations, StockReserved.newBuilder().setOrderId(ID).build());
        deliver(reservations, StockDeducted.newBuilder().setOrderId(ID).build());
        deliver(shipments, dispatched());

        assertThat(service.history(OrderDecider.stream(ORDER))).isEmpty();
    }

    @Test
    void withoutTheIdOfAnOrderAreMalformed() {
        assertMalformed(
                reservations, StockReserved.newBuilder().setOrderId("order-1").build());
        assertMalformed(payments, PaymentCaptured.getDefaultInstance());
        assertMalformed(
                shipments, ShipmentDelivered.newBuilder().setOrderId("order-1").build());
    }

    private void assertMalformed(EventHandler handler, Message message) {
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> deliver(handler, message));
    }

    private void deliver(EventHandler handler, Message message) {
        String type = message.getDescriptorForType().getFullName();
        Stages.await(handler.handle(Envelopes.of(type, ID, message.toByteArray())));
    }

    private OrderEvent last() {
        List<OrderEvent> history = service.history(OrderDecider.stream(ORDER));
        return history.get(history.size() - 1);
    }

    private OrderStatus status() {
        return service.state(OrderDecider.stream(ORDER)).status();
    }

    private static PaymentAuthorised authorised() {
        return PaymentAuthorised.newBuilder()
                .setOrderId(ID)
                .setPaymentId("payment-1")
                .build();
    }

    private static ShipmentDispatched dispatched() {
        return ShipmentDispatched.newBuilder()
                .setOrderId(ID)
                .setCarrier("ACME")
                .setTrackingNumber("ACME-7")
                .build();
    }
}
