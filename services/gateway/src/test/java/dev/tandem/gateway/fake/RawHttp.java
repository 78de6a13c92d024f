package dev.tandem.gateway.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Speaks HTTP by hand, one connection for each exchange: clients refuse to send some of what servers must bear. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RawHttp() {}

    /** What came back. */
    public record Answer(String text) {
        /** 0 when the server closed the connection without an answer. */
        public int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
        }

        /** Everything before the body, in lower case. */
        public String head() {
            return text.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        }

        /** The body as JSON. */
        public JsonNode body() throws IOException {
            return JSON.readTree(text.split("\r\n\r\n", 2)[1]);
        }
    }

    /** Sends these bytes as they are and reads until the server closes. */
    public static Answer exchange(URL server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket, request);
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A server may have answered and closed before it has read everything. */
    private static void send(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            // What it said is still there to be read.
        }
    }
}
