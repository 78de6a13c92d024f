package dev.tandem.ordering.order.adapter.postgres;

import dev.tandem.messaging.store.Codecs;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderView;
import java.util.Optional;

/** The formats in which the service stores orders. */
public final class OrderCodecs {
    private OrderCodecs() {}

    public static Codecs<OrderState, OrderEvent, Optional<OrderView>> create() {
        return new Codecs<>(new OrderEventCodec(), new OrderStateCodec(), new OrderReplyCodec());
    }
}
