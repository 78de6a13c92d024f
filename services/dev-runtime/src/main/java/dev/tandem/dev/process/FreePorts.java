package dev.tandem.dev.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class FreePorts {

    // Below 32768: Linux hands out ports above it to outgoing connections, which would race with us.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final Set<Integer> HANDED_OUT = new HashSet<>();

    private FreePorts() {}

    /** A port that nobody listens on now and that this JVM has not handed out before. */
    public static int next() {
        synchronized (HANDED_OUT) {
            int port;
            do {
                port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            } while (!isFree(port) || !HANDED_OUT.add(port));
            return port;
        }
    }

    /** Whether a server could listen on the port now, on loopback as well as on every interface. */
    public static boolean isFree(int port) {
        return binds(new InetSocketAddress(port))
                && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean binds(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
