package dev.tandem.inventory.stock.adapter.postgres;

import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.messaging.store.ReplyCodec;
import java.nio.ByteBuffer;

/** No bytes for no answer; otherwise the format, a version (0 for reservations) and the state. */
public final class InventoryReplyCodec implements ReplyCodec<InventoryReply> {
    private static final byte FORMAT = 1;

    private final InventoryStateCodec states = new InventoryStateCodec();

    @Override
    public byte[] encode(InventoryReply reply) {
        if (reply instanceof InventoryReply.Item item) {
            return bytes(item.version(), item.item());
        }
        return reply instanceof InventoryReply.Held held ? bytes(0, held.reservation()) : new byte[0];
    }

    @Override
    public InventoryReply decode(byte[] bytes) {
        if (bytes.length == 0) {
            return new InventoryReply.Nothing();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalArgumentException("Unknown format of a reply: " + format);
        }
        long version = in.getLong();
        byte[] body = new byte[in.remaining()];
        in.get(body);
        InventoryState state = states.decode(body);
        return state instanceof StockItemState item
                ? new InventoryReply.Item(item, version)
                : new InventoryReply.Held((ReservationState) state);
    }

    private byte[] bytes(long version, InventoryState state) {
        byte[] body = states.encode(state);
        return ByteBuffer.allocate(1 + Long.BYTES + body.length)
                .put(FORMAT)
                .putLong(version)
                .put(body)
                .array();
    }
}
