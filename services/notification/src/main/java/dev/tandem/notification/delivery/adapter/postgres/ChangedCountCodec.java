package dev.tandem.notification.delivery.adapter.postgres;

import dev.tandem.messaging.store.ReplyCodec;
import java.nio.ByteBuffer;

/** A reply is the number of changed notifications, stored in four bytes. */
public final class ChangedCountCodec implements ReplyCodec<Integer> {
    @Override
    public byte[] encode(Integer reply) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(reply).array();
    }

    @Override
    public Integer decode(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }
}
