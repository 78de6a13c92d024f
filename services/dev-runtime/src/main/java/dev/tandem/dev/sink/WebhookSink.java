package dev.tandem.dev.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that stores every webhook and answers 204, or 401 when the signature is wrong. */
public final class WebhookSink implements AutoCloseable {

    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;

    private final HttpServer server;
    private final WebhookSignature signature;
    private final MessageFiles files;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    private WebhookSink(HttpServer server, WebhookSignature signature, MessageFiles files) {
        this.server = server;
        this.signature = signature;
        this.files = files;
    }

    /** Listens on the port, verifies with the secret and stores into the directory, which it creates. */
    public static WebhookSink start(int port, String secret, Path directory) {
        try {
            Files.createDirectories(directory);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            MessageFiles files = new MessageFiles(directory, ".json");
            WebhookSink sink = new WebhookSink(server, new WebhookSignature(secret), files);
            server.createContext("/", sink::receive);
            server.setExecutor(sink.workers);
            server.start();
            return sink;
        } catch (IOException e) {
            throw new DevRuntimeException("cannot receive webhooks on port " + port + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = header(exchange, "webhook-id");
            String timestamp = header(exchange, "webhook-timestamp");
            boolean signed = signature.verifies(header(exchange, "webhook-signature"), id, timestamp, body);
            String path = exchange.getRequestURI().getPath();
            files.store(new ReceivedWebhook(id, timestamp, signed, path, new String(body, StandardCharsets.UTF_8))
                    .toJson());
            exchange.sendResponseHeaders(signed ? NO_CONTENT : UNAUTHORIZED, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
