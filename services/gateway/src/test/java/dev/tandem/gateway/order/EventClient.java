package dev.tandem.gateway.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads server-sent events line by line; closing it drops the connection at once. */
final class EventClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    /** Heartbeats may go on for ever; a story is short. */
    private static final int MOST_LINES = 200;

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    private EventClient(HttpURLConnection connection) throws IOException {
        this.connection = connection;
        this.lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns when the response has begun. */
    static EventClient open(URI uri, String lastEventId) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setRequestProperty("Accept", "text/event-stream");
            if (!lastEventId.isEmpty()) {
                connection.setRequestProperty("Last-Event-ID", lastEventId);
            }
            return new EventClient(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String contentType() {
        return connection.getContentType();
    }

    /** The next line, or null after the last one. */
    String nextLine() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines up to and including this one. */
    List<String> until(String last) {
        List<String> read = new ArrayList<>();
        String line = nextLine();
        while (line != null) {
            read.add(line);
            if (read.size() > MOST_LINES) {
                throw new AssertionError("no end after " + read);
            }
            line = line.equals(last) ? null : nextLine();
        }
        return read;
    }

    List<String> untilEnd() {
        return until(null);
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
