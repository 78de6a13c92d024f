package dev.tandem.ordering.order.adapter.kafka;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentAuthorised;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentCaptured;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentDeclined;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentCaptured;
import dev.tandem.proto.payment.v1.PaymentDeclineReason;
import dev.tandem.proto.payment.v1.PaymentDeclined;
import java.time.InstantSource;
import java.util.Locale;

/** What payment tells about payments. */
public final class PaymentEvents {
    private static final String GROUP = "ordering-payments";
    private static final String REASON = "PAYMENT_DECLINE_REASON_";

    private PaymentEvents() {}

    public static EventHandler handler(CommandBus<OrderCommand, ?> bus, InstantSource time) {
        return new EventRouter(GROUP)
                .onCommand(
                        PaymentAuthorised.getDescriptor().getFullName(),
                        PaymentAuthorised::parseFrom,
                        bus,
                        (event, envelope) -> new NotePaymentAuthorised(
                                OrderIds.read(event.getOrderId()), event.getPaymentId(), time.instant()))
                .onCommand(
                        PaymentDeclined.getDescriptor().getFullName(),
                        PaymentDeclined::parseFrom,
                        bus,
                        (event, envelope) -> new NotePaymentDeclined(
                                OrderIds.read(event.getOrderId()), detail(event.getReason()), time.instant()))
                .onCommand(
                        PaymentCaptured.getDescriptor().getFullName(),
                        PaymentCaptured::parseFrom,
                        bus,
                        (event, envelope) ->
                                new NotePaymentCaptured(OrderIds.read(event.getOrderId()), time.instant()));
    }

    /** PAYMENT_DECLINE_REASON_CARD_DECLINED becomes "card declined". */
    private static String detail(PaymentDeclineReason reason) {
        return reason.name().replace(REASON, "").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
