package dev.tandem.bench.child;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that carries one JSON value per line in both directions. Sending is thread-safe. */
public final class Line implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;

    /** Takes over the socket. */
    Line(Socket socket) {
        this.socket = socket;
        try {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects to the owner, which listens on this port of the machine. */
    public static Line to(int port) {
        try {
            return new Line(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a value under a name. */
    public synchronized void send(String name, Object value) {
        try {
            out.write(JSON.writeValueAsString(
                    JSON.createObjectNode().put("name", name).set("value", JSON.valueToTree(value))));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message, or null when there will be none. */
    public Message receive() {
        try {
            String text = in.readLine();
            JsonNode read = text == null ? null : JSON.readTree(text);
            return read == null ? null : new Message(read.path("name").asText(), read.path("value"));
        } catch (IOException e) {
            return null;
        }
    }

    /** What was sent. */
    public record Message(String name, JsonNode value) {

        /** The value as that type. */
        public <T> T as(Class<T> type) {
            try {
                return JSON.treeToValue(value, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
