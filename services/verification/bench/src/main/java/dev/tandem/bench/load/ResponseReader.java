package dev.tandem.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads HTTP/1.1 responses off a connection, one after another, however they are cut into pieces. */
final class ResponseReader {

    private static final int MOST_HEAD = 16 * 1024;
    private static final int SHORTEST_HEAD = "HTTP/1.1 200\r\n\r\n".length();
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RETRY_AFTER = "\r\nretry-after:".getBytes(StandardCharsets.US_ASCII);
    private static final int NO_CONTENT = 204;
    private static final int LOWER_CASE = 0x20;
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    private final byte[] head = new byte[MOST_HEAD];
    private final ChunkedBody chunks = new ChunkedBody();
    private boolean chunked;
    private int headLength;
    private int lastFour;
    private long bodyLeft = -1;
    private int status;
    private long retryAfter;

    /**
     * Takes bytes up to the end of a response. True when it is complete; the next call begins the next one. Throws
     * {@link IllegalStateException} for what is not a response with a Content-Length or in chunks.
     */
    boolean read(ByteBuffer bytes) {
        if (bodyLeft < 0 && !readHead(bytes)) {
            return false;
        }
        if (chunked ? !chunks.skip(bytes) : !skipBody(bytes)) {
            return false;
        }
        bodyLeft = -1;
        headLength = 0;
        lastFour = 0;
        return true;
    }

    private boolean skipBody(ByteBuffer bytes) {
        int skipped = (int) Math.min(bodyLeft, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        bodyLeft -= skipped;
        return bodyLeft == 0;
    }

    /** The status of the latest response whose head was read. */
    int status() {
        return status;
    }

    /** The seconds after which that response wants its client to come again; 0 when it says nothing of it. */
    long retryAfter() {
        return retryAfter;
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
        int retry = after(RETRY_AFTER);
        retryAfter = retry < 0 ? 0 : number(retry);
        int length = after(LENGTH);
        chunked = length < 0 && after(CHUNKED) > 0;
        if (length < 0 && !chunked && status != NO_CONTENT) {
            throw new IllegalStateException("a response without Content-Length that is not in chunks either");
        }
        bodyLeft = length < 0 ? 0 : number(length);
    }

    // Where the text ends that is written in small letters; negative without it.
    private int after(byte[] text) {
        for (int i = STATUS_AT; i < headLength - text.length; i++) {
            if (isAt(i, text)) {
                return i + text.length;
            }
        }
        return -1;
    }

    private boolean isAt(int start, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            int letter = head[start + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter | LOWER_CASE : letter) != text[i]) {
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
