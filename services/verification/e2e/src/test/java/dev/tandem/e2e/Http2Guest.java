package dev.tandem.e2e;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A connection to an HTTP/2 server over which nothing is asked, to see how the server takes its leave. */
final class Http2Guest implements AutoCloseable {
    private static final int HEADER_BYTES = 9;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GO_AWAY = 7;
    private static final int ACK = 1;

    private final CompletableFuture<GoAway> goAway = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Socket socket;

    private Http2Guest(Socket socket) {
        this.socket = socket;
    }

    /** The frame's error code, 0 when there is none, and when it came by {@link System#nanoTime}. */
    record GoAway(int code, long at) {}

    static Http2Guest connect(int port) throws IOException {
        Http2Guest guest = new Http2Guest(new Socket(InetAddress.getLoopbackAddress(), port));
        guest.socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        guest.send(SETTINGS, 0, new byte[0]);
        Thread reader = new Thread(guest::listen, "http2-guest");
        reader.setDaemon(true);
        reader.start();
        return guest;
    }

    /** Completes with the server's first GOAWAY; fails when the connection ends without one. */
    CompletableFuture<GoAway> goAway() {
        return goAway;
    }

    /** Completes when the server has closed the connection. */
    CompletableFuture<Void> over() {
        return over;
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                byte[] header = in.readNBytes(HEADER_BYTES - 1);
                int length = (first << 16) | ((header[0] & 0xff) << 8) | (header[1] & 0xff);
                answer(header[2], header[3], in.readNBytes(length));
            }
        } catch (IOException e) {
            goAway.completeExceptionally(e);
        }
        goAway.completeExceptionally(new IOException("The server left without a word"));
        over.complete(null);
    }

    private void answer(int type, int flags, byte[] payload) throws IOException {
        if (type == GO_AWAY) {
            goAway.complete(new GoAway(ByteBuffer.wrap(payload).getInt(Integer.BYTES), System.nanoTime()));
        } else if (type == PING && flags != ACK) {
            send(PING, ACK, payload);
        } else if (type == SETTINGS && flags != ACK) {
            send(SETTINGS, ACK, new byte[0]);
        }
    }

    private void send(int type, int flags, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + payload.length);
        frame.put((byte) 0).putShort((short) payload.length).put((byte) type).put((byte) flags);
        frame.putInt(0).put(payload);
        OutputStream out = socket.getOutputStream();
        out.write(frame.array());
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
