package dev.tandem.bench.load;

import java.nio.ByteBuffer;

/** Skips a body of HTTP/1.1 that comes in chunks, however it is cut into pieces. */
final class ChunkedBody {

    private static final int RADIX = 16;
    private static final int END_OF_CHUNK = 2;

    private long left;
    private long size;
    private int lineLength;
    private boolean last;

    /** Takes bytes up to the end of a body; true when it is complete. Throws {@link IllegalStateException}. */
    boolean skip(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (left > 0) {
                int skipped = (int) Math.min(left, bytes.remaining());
                bytes.position(bytes.position() + skipped);
                left -= skipped;
            } else if (endsWith(bytes.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWith(byte next) {
        if (next == '\n') {
            return endOfLine();
        }
        if (next != '\r') {
            lineLength++;
            size = last ? 0 : size * RADIX + digit(next);
        }
        return false;
    }

    // A chunk of no bytes is the last; lines may follow it up to an empty one.
    private boolean endOfLine() {
        boolean complete = last && lineLength == 0;
        last = !complete && (last || size == 0);
        left = size == 0 ? 0 : size + END_OF_CHUNK;
        size = 0;
        lineLength = 0;
        return complete;
    }

    private static int digit(byte letter) {
        int digit = Character.digit(letter, RADIX);
        if (digit < 0) {
            throw new IllegalStateException("not the length of a chunk");
        }
        return digit;
    }
}
