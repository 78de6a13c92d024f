package dev.tandem.auditor.source;

import static dev.tandem.auditor.source.EventContents.amount;
import static dev.tandem.auditor.source.EventContents.ordered;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderSettled;
import java.util.List;
import java.util.Map;

/** Ordering's events. */
final class OrderContents {
    private OrderContents() {}

    static void addTo(Map<EventType, EventContents.Reader> readers) {
        readers.put(EventType.ORDER_PLACED, OrderContents::placed);
        readers.put(EventType.ORDER_CONFIRMED, OrderContents::confirmed);
        readers.put(EventType.ORDER_PAID, OrderContents::paid);
        readers.put(EventType.ORDER_DISPATCHED, OrderContents::dispatched);
        readers.put(
                EventType.ORDER_SETTLED,
                bytes -> total(amount(OrderSettled.parseFrom(bytes).getTotal())));
        readers.put(
                EventType.ORDER_COMPLETED,
                bytes -> total(amount(OrderCompleted.parseFrom(bytes).getTotal())));
        readers.put(
                EventType.ORDER_CANCELLED,
                bytes -> total(amount(OrderCancelled.parseFrom(bytes).getTotal())));
    }

    private static Content placed(byte[] bytes) throws InvalidProtocolBufferException {
        OrderPlaced order = OrderPlaced.parseFrom(bytes);
        return Content.of(amount(order.getTotal()), ordered(order.getLinesList()));
    }

    private static Content confirmed(byte[] bytes) throws InvalidProtocolBufferException {
        OrderConfirmed order = OrderConfirmed.parseFrom(bytes);
        return Content.of(amount(order.getTotal()), ordered(order.getLinesList()));
    }

    private static Content paid(byte[] bytes) throws InvalidProtocolBufferException {
        OrderPaid order = OrderPaid.parseFrom(bytes);
        return Content.of(amount(order.getTotal()), ordered(order.getLinesList()));
    }

    private static Content dispatched(byte[] bytes) throws InvalidProtocolBufferException {
        OrderDispatched order = OrderDispatched.parseFrom(bytes);
        return Content.of(amount(order.getTotal()), ordered(order.getLinesList()));
    }

    private static Content total(Amount total) {
        return Content.of(total, List.of());
    }
}
