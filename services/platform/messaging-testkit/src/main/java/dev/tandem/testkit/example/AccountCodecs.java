package dev.tandem.testkit.example;

import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventCodec;
import dev.tandem.messaging.store.ReplyCodec;
import dev.tandem.messaging.store.StateCodec;
import java.nio.ByteBuffer;

/** Formats of the example: eight bytes each. A note becomes part of the event type, which is stored as text. */
public final class AccountCodecs {
    private static final String TYPE = "example.BalanceChanged";

    private AccountCodecs() {}

    /** @param schema of the snapshots; another one than they were written with makes the engine fold the history */
    public static Codecs<Long, BalanceChanged, Long> withSchema(int schema) {
        return new Codecs<>(new Events(), new States(schema), new Replies());
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static long value(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    private record Events() implements EventCodec<BalanceChanged> {
        @Override
        public Encoded encode(BalanceChanged event) {
            return new Encoded(TYPE + event.note(), bytes(event.by()));
        }

        @Override
        public BalanceChanged decode(String type, byte[] payload) {
            return new BalanceChanged(value(payload), type.substring(TYPE.length()));
        }
    }

    private record States(int schema) implements StateCodec<Long> {
        @Override
        public byte[] encode(Long state) {
            return bytes(state);
        }

        @Override
        public Long decode(byte[] snapshot) {
            return value(snapshot);
        }
    }

    private record Replies() implements ReplyCodec<Long> {
        @Override
        public byte[] encode(Long reply) {
            return bytes(reply);
        }

        @Override
        public Long decode(byte[] bytes) {
            return value(bytes);
        }
    }
}
