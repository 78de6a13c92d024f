package dev.tandem.ordering.order.adapter.postgres;

import dev.tandem.messaging.store.StateCodec;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderEvent.OrderPlaced;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Status, cancel reason and time of the last change in front, then the bytes of the first event. */
public final class OrderStateCodec implements StateCodec<OrderState> {
    private static final String NO_REASON = "";

    private final OrderEventCodec events = new OrderEventCodec();

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public byte[] encode(OrderState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(state.status().name());
            out.writeUTF(
                    state.cancelReason() == null
                            ? NO_REASON
                            : state.cancelReason().name());
            out.writeLong(state.updatedAt().getEpochSecond());
            out.writeInt(state.updatedAt().getNano());
            out.write(events.encode(state.placed()).payload());
        } catch (IOException e) {
            throw new UncheckedIOException("An order's state cannot be written", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public OrderState decode(byte[] snapshot) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot))) {
            OrderStatus status = OrderStatus.valueOf(in.readUTF());
            String reason = in.readUTF();
            Instant updatedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
            OrderPlaced placed = (OrderPlaced) events.decode(OrderEventCodec.PLACED, in.readAllBytes());
            return new OrderState(
                    status, placed, reason.equals(NO_REASON) ? null : CancelReason.valueOf(reason), updatedAt);
        } catch (IOException e) {
            throw new IllegalArgumentException("A stored order is cut short", e);
        }
    }
}
