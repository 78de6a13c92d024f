package dev.tandem.dev.sink;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An SMTP server on loopback that accepts every mail and stores each as one .eml file before it says 250. */
public final class MailSink implements AutoCloseable {

    private final ServerSocket socket;
    private final MessageFiles files;
    private final ExecutorService sessions = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "mail-sink");
        thread.setDaemon(true);
        return thread;
    });

    private MailSink(ServerSocket socket, MessageFiles files) {
        this.socket = socket;
        this.files = files;
    }

    /** Listens on the port and stores into the directory, which it creates. */
    public static MailSink start(int port, Path directory) {
        try {
            Files.createDirectories(directory);
            ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            MailSink sink = new MailSink(socket, new MessageFiles(directory, ".eml"));
            sink.sessions.execute(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new DevRuntimeException("cannot receive mails on port " + port + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot stop the mail sink: " + e.getMessage(), e);
        } finally {
            sessions.shutdownNow();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                sessions.execute(() -> serve(client));
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                System.err.println("mail sink: " + e.getMessage());
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            // The replies to pipelined commands are small: each would wait until the one before is acknowledged.
            client.setTcpNoDelay(true);
            new SmtpSession(client.getInputStream(), client.getOutputStream(), files).run();
        } catch (IOException e) {
            // The client went away; it will try again if it cares.
        }
    }
}
