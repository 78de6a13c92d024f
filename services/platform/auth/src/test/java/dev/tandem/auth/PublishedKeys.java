package dev.tandem.auth;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer's JWKS on loopback. */
final class PublishedKeys implements AutoCloseable {
    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer server;
    private volatile String keys;

    private PublishedKeys(HttpServer server, String keys) {
        this.server = server;
        this.keys = keys;
    }

    static PublishedKeys start(String keys) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PublishedKeys published = new PublishedKeys(server, keys);
        server.createContext("/keys", request -> {
            published.reads.incrementAndGet();
            byte[] body = published.keys.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().add("Content-Type", "application/json");
            request.sendResponseHeaders(200, body.length);
            request.getResponseBody().write(body);
            request.close();
        });
        server.start();
        return published;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/keys";
    }

    void publish(String next) {
        keys = next;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
