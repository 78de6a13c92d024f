package dev.tandem.dev.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;

/** Takes spans as a collector would, OTLP over HTTP, and forgets them. */
public final class OtlpSink implements AutoCloseable {

    private static final int OK = 200;
    private static final int NO_BODY = -1;

    private final AtomicLong exports = new AtomicLong();
    private final HttpServer server;

    private OtlpSink(HttpServer server) {
        this.server = server;
        server.createContext("/", this::take);
        server.start();
    }

    /** On a free port of this machine. */
    public static OtlpSink start() {
        try {
            return new OtlpSink(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot listen for spans: " + e.getMessage(), e);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests so far, each with the spans of some seconds. */
    public long exports() {
        return exports.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(OK, NO_BODY);
            exports.incrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
