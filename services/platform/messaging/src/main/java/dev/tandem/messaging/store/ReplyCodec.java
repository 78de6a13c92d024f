package dev.tandem.messaging.store;

/** Turns replies into the command log's bytes and back. Old bytes must stay readable. */
public interface ReplyCodec<R> {
    byte[] encode(R reply);

    R decode(byte[] bytes);
}
