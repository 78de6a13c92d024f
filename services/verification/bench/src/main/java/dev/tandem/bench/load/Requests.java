package dev.tandem.bench.load;

import java.nio.ByteBuffer;

/** Writes the bytes of the next request. One thread. */
public interface Requests {

    /** Puts the next request into the buffer, which is empty and large enough. */
    void next(ByteBuffer buffer);

    /** No request is longer, in bytes. */
    int longest();
}
