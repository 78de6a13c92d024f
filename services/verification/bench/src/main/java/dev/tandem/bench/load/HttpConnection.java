package dev.tandem.bench.load;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection with at most one request under way. */
final class HttpConnection {

    private final ResponseReader reader = new ResponseReader();
    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer unsent;
    private long due;
    private boolean busy;

    private HttpConnection(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Connects to a server on this machine, which takes no noticeable time. */
    static HttpConnection open(SocketAddress server, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new HttpConnection(channel, selector);
    }

    long due() {
        return due;
    }

    boolean isBusy() {
        return busy;
    }

    void send(ByteBuffer request, long dueAt) throws IOException {
        due = dueAt;
        busy = true;
        channel.write(request);
        if (request.hasRemaining()) {
            unsent = ByteBuffer.allocate(request.remaining()).put(request).flip();
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    /** Goes on with what could not be sent at once. */
    void write() throws IOException {
        if (unsent != null) {
            channel.write(unsent);
            if (!unsent.hasRemaining()) {
                unsent = null;
                key.interestOps(SelectionKey.OP_READ);
            }
        }
    }

    /** Reads what is there; true when the response is complete. Throws when there is nothing more to come. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("the server closed the connection");
        }
        buffer.flip();
        boolean complete = reader.read(buffer);
        if (complete || !busy) {
            if (buffer.hasRemaining() || !busy) {
                throw new IOException("the server sent what nobody asked for");
            }
            busy = false;
        }
        return complete;
    }

    Outcome outcome() {
        return Outcome.ofHttp(reader.status());
    }

    /** Seconds for which the latest response wants its client to stay away. */
    long retryAfter() {
        return reader.retryAfter();
    }

    void close() {
        busy = false;
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
