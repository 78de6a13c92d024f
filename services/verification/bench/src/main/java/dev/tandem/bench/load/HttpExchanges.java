package dev.tandem.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * HTTP/1.1 over many kept connections, one request under way on each, all on one thread: what hundreds of clients
 * look like to a server. A connection is opened when no other is free.
 */
public final class HttpExchanges implements Exchanges {

    private static final int READ_BYTES = 64 * 1024;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final ByteBuffer reading = ByteBuffer.allocateDirect(READ_BYTES);
    private final ArrayDeque<HttpConnection> idle = new ArrayDeque<>();
    private final PriorityQueue<Long> returns = new PriorityQueue<>();
    private final Set<HttpConnection> connections = new HashSet<>();
    private final SocketAddress server;
    private final Requests requests;
    private final ByteBuffer writing;
    private final int most;
    private final LongSupplier clock;
    private final Answers answers;
    private final Selector selector;
    private int open;

    /** @param most connections */
    public HttpExchanges(SocketAddress server, Requests requests, int most, LongSupplier clock, Answers answers) {
        this.server = server;
        this.requests = requests;
        this.writing = ByteBuffer.allocateDirect(requests.longest());
        this.most = most;
        this.clock = clock;
        this.answers = answers;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean free() {
        return open < most;
    }

    @Override
    public int open() {
        return open;
    }

    @Override
    public int away(long now) {
        while (!returns.isEmpty() && returns.peek() <= now) {
            returns.poll();
        }
        return returns.size();
    }

    @Override
    public void send(long due) {
        open++;
        HttpConnection connection = null;
        try {
            connection = idle.isEmpty() ? connect() : idle.pop();
            writing.clear();
            requests.next(writing);
            connection.send(writing.flip(), due);
        } catch (IOException e) {
            open--;
            drop(connection);
            answers.answered(due, clock.getAsLong(), Outcome.FAILED);
        }
    }

    private HttpConnection connect() throws IOException {
        HttpConnection connection = HttpConnection.open(server, selector);
        connections.add(connection);
        return connection;
    }

    @Override
    public void poll(long nanos) {
        try {
            if (nanos <= 0) {
                selector.selectNow(this::handle);
            } else {
                selector.select(this::handle, Math.max(1, nanos / MILLISECOND));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(SelectionKey key) {
        HttpConnection connection = (HttpConnection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.write();
            }
            if (key.isReadable() && connection.read(reading)) {
                open--;
                idle.push(connection);
                long now = clock.getAsLong();
                if (connection.retryAfter() > 0) {
                    returns.add(now + connection.retryAfter() * SECOND);
                }
                answers.answered(connection.due(), now, connection.outcome());
            }
        } catch (IOException | IllegalStateException e) {
            if (connection.isBusy()) {
                open--;
                answers.answered(connection.due(), clock.getAsLong(), Outcome.FAILED);
            } else {
                idle.remove(connection);
            }
            drop(connection);
        }
    }

    private void drop(HttpConnection connection) {
        if (connection != null) {
            connections.remove(connection);
            connection.close();
        }
    }

    @Override
    public void abandon(long now) {
        for (HttpConnection connection : connections) {
            if (connection.isBusy()) {
                open--;
                answers.answered(connection.due(), now, Outcome.UNANSWERED);
            }
            connection.close();
        }
        connections.clear();
        idle.clear();
    }

    @Override
    public void close() {
        connections.forEach(HttpConnection::close);
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
