package dev.tandem.ordering.order.adapter.postgres;

import dev.tandem.messaging.store.ReplyCodec;
import dev.tandem.ordering.order.model.OrderView;
import java.nio.ByteBuffer;
import java.util.Optional;

/** No bytes for no answer; otherwise the format, the version and the order's state. */
public final class OrderReplyCodec implements ReplyCodec<Optional<OrderView>> {
    private static final byte FORMAT = 1;

    private final OrderStateCodec states = new OrderStateCodec();

    @Override
    public byte[] encode(Optional<OrderView> reply) {
        return reply.map(this::bytes).orElse(new byte[0]);
    }

    @Override
    public Optional<OrderView> decode(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalArgumentException("Unknown format of an order reply: " + format);
        }
        long version = in.getLong();
        byte[] state = new byte[in.remaining()];
        in.get(state);
        return Optional.of(new OrderView(states.decode(state), version));
    }

    private byte[] bytes(OrderView view) {
        byte[] state = states.encode(view.state());
        return ByteBuffer.allocate(1 + Long.BYTES + state.length)
                .put(FORMAT)
                .putLong(view.version())
                .put(state)
                .array();
    }
}
