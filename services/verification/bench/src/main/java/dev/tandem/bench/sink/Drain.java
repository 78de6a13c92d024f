package dev.tandem.bench.sink;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

/** Serves one client after another on a connection of its own. */
interface Drain {

    /** Until the client hangs up. */
    void serve(Socket client) throws IOException;

    /** Listens on a free port of this machine and returns it; ends with the process. */
    static int open(Drain drain, ExecutorService threads) throws IOException {
        ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(server, drain, threads));
        return server.getLocalPort();
    }

    private static void accept(ServerSocket server, Drain drain, ExecutorService threads) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                threads.execute(() -> serveAndClose(client, drain));
            } catch (IOException e) {
                // That client is gone; the next one may come.
            }
        }
    }

    private static void serveAndClose(Socket client, Drain drain) {
        try (client) {
            drain.serve(client);
        } catch (IOException e) {
            // The client hung up in the middle.
            return;
        }
    }

    /** The next line without its end; null at the end of the stream. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }
}
