package dev.tandem.dev.link;

import dev.tandem.dev.process.FreePorts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers each line with its name and the line; after the line "mirror", sends back every byte as it is. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String name;
    private Thread acceptor;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    private EchoServer(ServerSocket socket, String name) {
        this.socket = socket;
        this.name = name;
    }

    static EchoServer start(String name) throws IOException {
        // Not a port of the range for outgoing connections: after the end one could be made to itself.
        int port = FreePorts.next();
        EchoServer server = new EchoServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), name);
        server.acceptor = inThread(server::accept);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Connections that neither side has ended. */
    int open() {
        return callers.size();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        // Until it has left accept() the system still takes connections.
        acceptor.join();
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket caller = socket.accept();
            if (socket.isClosed()) {
                caller.close();
                return;
            }
            callers.add(caller);
            Thread unused = inThread(() -> {
                try (caller) {
                    echo(caller);
                } finally {
                    callers.remove(caller);
                }
            });
        }
    }

    private void echo(Socket caller) throws IOException {
        InputStream in = new BufferedInputStream(caller.getInputStream());
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                line.append((char) b);
                continue;
            }
            caller.getOutputStream().write((name + " " + line + "\n").getBytes(StandardCharsets.US_ASCII));
            if (line.toString().equals("mirror")) {
                in.transferTo(caller.getOutputStream());
            }
            line.setLength(0);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread inThread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The other side is gone, or the server is closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
