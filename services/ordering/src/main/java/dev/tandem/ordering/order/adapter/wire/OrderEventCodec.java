package dev.tandem.ordering.order.adapter.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.tandem.messaging.store.EventCodec;
import dev.tandem.ordering.order.model.OrderEvent;

/** Stores and publishes events as the contract's messages. */
public final class OrderEventCodec implements EventCodec<OrderEvent> {
    /** Type of the event that begins every order. */
    public static final String PLACED =
            dev.tandem.proto.ordering.v1.OrderPlaced.getDescriptor().getFullName();

    @Override
    public Encoded encode(OrderEvent event) {
        Message message = OrderEventEncoder.encode(event);
        return new Encoded(message.getDescriptorForType().getFullName(), message.toByteArray());
    }

    @Override
    public OrderEvent decode(String type, byte[] payload) {
        try {
            return OrderEventDecoder.decode(type, payload);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a " + type, e);
        }
    }
}
