package dev.tandem.payment.settlement.adapter.kafka;

import com.google.protobuf.Descriptors.Descriptor;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.payment.settlement.adapter.wire.WireTypes;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentFacts;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import java.time.InstantSource;

/** Turns ordering's events into payment's commands. */
public final class OrderEvents {
    private static final String GROUP = "payment-settlement";

    private OrderEvents() {}

    public static EventHandler into(CommandBus<PaymentCommand, ?> bus, InstantSource time) {
        return new EventRouter(GROUP)
                .onCommand(
                        type(OrderConfirmed.getDescriptor()),
                        OrderConfirmed::parseFrom,
                        bus,
                        (order, event) -> new PaymentCommand.RequestPayment(
                                facts(order), order.getPaymentToken(), time.instant()))
                .onCommand(
                        type(OrderDispatched.getDescriptor()),
                        OrderDispatched::parseFrom,
                        bus,
                        (order, event) -> new PaymentCommand.RequestCapture(order.getOrderId(), time.instant()))
                .onCommand(
                        type(OrderCancelled.getDescriptor()),
                        OrderCancelled::parseFrom,
                        bus,
                        (order, event) -> new PaymentCommand.RequestRefund(order.getOrderId(), time.instant()));
    }

    private static PaymentFacts facts(OrderConfirmed order) {
        return new PaymentFacts(
                order.getOrderId(),
                NameBasedId.of("payment", order.getOrderId()).toString(),
                order.getCustomerId(),
                WireTypes.amount(order.getTotal()));
    }

    private static String type(Descriptor message) {
        return message.getFullName();
    }
}
