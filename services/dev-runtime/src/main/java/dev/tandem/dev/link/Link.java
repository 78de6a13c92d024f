package dev.tandem.dev.link;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A loopback port that leads each new connection to the next of some other ports, skipping those that refuse it.
 * Its own methods are thread-safe; the rest runs on the loop's thread.
 */
public final class Link {

    private static final int BACKLOG = 256;

    private final String name;
    private final LinkLoop loop;
    private final Supplier<List<Integer>> targets;
    private final ServerSocketChannel server;
    private final Set<Connection> connections = new HashSet<>();
    private volatile Weather weather = Weather.FAIR;
    private int turn;

    Link(String name, int port, Supplier<List<Integer>> targets, LinkLoop loop) {
        this.name = name;
        this.targets = targets;
        this.loop = loop;
        try {
            server = ServerSocketChannel.open();
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            server.configureBlocking(false);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot listen on port " + port + " for " + name + ": " + e.getMessage(), e);
        }
    }

    /** Who talks to whom, such as {@code ordering-1>postgres}. */
    public String name() {
        return name;
    }

    /** Changes how connections are treated, those that exist too. */
    public void set(Weather next) {
        weather = next;
        loop.run(() -> List.copyOf(connections).forEach(Connection::advance));
    }

    /** Resets every connection there is now. New ones are up to the weather. */
    public void cut() {
        loop.run(() -> List.copyOf(connections).forEach(Connection::reset));
    }

    Weather weather() {
        return weather;
    }

    void register() throws IOException {
        server.register(loop.selector(), SelectionKey.OP_ACCEPT, (Ready) key -> accept());
    }

    private void accept() throws IOException {
        SocketChannel client = server.accept();
        if (client == null) {
            return;
        }
        client.configureBlocking(false);
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Connection connection = new Connection(loop, this, client);
        connections.add(connection);
        if (weather.open()) {
            connection.connect(inTurn());
        } else {
            connection.reset();
        }
    }

    private List<Integer> inTurn() {
        List<Integer> ports = targets.get();
        List<Integer> rotated = new ArrayList<>(ports.size());
        for (int i = 0; i < ports.size(); i++) {
            rotated.add(ports.get(Math.floorMod(turn + i, ports.size())));
        }
        turn++;
        return rotated;
    }

    void forget(Connection connection) {
        connections.remove(connection);
    }

    void close() {
        List.copyOf(connections).forEach(Connection::reset);
        LinkLoop.closeQuietly(server);
    }
}
