package dev.tandem.bench.load;

import java.nio.ByteBuffer;

/** Reads HTTP/1.1 responses off a connection, one after another, however they are cut into pieces. */
final class ResponseReader {

    private static final int MOST_HEAD = 16 * 1024;
    private static final int SHORTEST_HEAD = "HTTP/1.1 200\r\n\r\n".length();
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int NO_CONTENT = 204;
    private static final int LOWER_CASE = 0x20;
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    private final byte[] head = new byte[MOST_HEAD];
    private int headLength;
    private int lastFour;
    private long bodyLeft = -1;
    private int status;

    /**
     * Takes bytes up to the end of a response. True when it is complete; the next call begins the next one. Throws
     * {@link IllegalStateException} for what is not a response with a Content-Length.
     */
    boolean read(ByteBuffer bytes) {
        if (bodyLeft < 0 && !readHead(bytes)) {
            return false;
        }
        int skipped = (int) Math.min(bodyLeft, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        bodyLeft -= skipped;
        if (bodyLeft > 0) {
            return false;
        }
        bodyLeft = -1;
        headLength = 0;
        lastFour = 0;
        return true;
    }

    /** The status of the latest response whose head was read. */
    int status() {
        return status;
    }

    private boolean readHead(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (headLength == MOST_HEAD) {
                throw new IllegalStateException("the head of a response is longer than " + MOST_HEAD + " bytes");
            }
            head[headLength++] = next;
            lastFour = lastFour << 8 | (next & 0xff);
            if (lastFour == END_OF_HEAD) {
                understandHead();
                return true;
            }
        }
        return false;
    }

    private void understandHead() {
        if (headLength < SHORTEST_HEAD || head[0] != 'H') {
            throw new IllegalStateException("not a response of HTTP/1.1");
        }
        status = (head[STATUS_AT] - '0') * 100 + (head[STATUS_AT + 1] - '0') * 10 + head[STATUS_AT + 2] - '0';
        bodyLeft = status == NO_CONTENT ? 0 : contentLength();
    }

    private long contentLength() {
        for (int i = STATUS_AT; i < headLength - LENGTH.length; i++) {
            if (isLengthAt(i)) {
                return number(i + LENGTH.length);
            }
        }
        throw new IllegalStateException("a response without Content-Length");
    }

    private boolean isLengthAt(int start) {
        for (int i = 0; i < LENGTH.length; i++) {
            int letter = head[start + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter | LOWER_CASE : letter) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int start) {
        int i = start;
        while (head[i] == ' ') {
            i++;
        }
        long value = 0;
        for (; head[i] >= '0' && head[i] <= '9'; i++) {
            value = value * 10 + head[i] - '0';
        }
        return value;
    }
}
