package dev.tandem.images;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A registry on this machine, as far as pushing and pulling need one (OCI distribution specification), with a
 * certificate that nobody vouches for.
 */
final class LoopbackRegistry implements AutoCloseable {
    private static final String TYPE = "Content-Type";

    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Optional<String> password;

    private record Stored(String type, byte[] content) {}

    private LoopbackRegistry(HttpServer server, Optional<String> password) {
        this.server = server;
        this.password = password;
    }

    static LoopbackRegistry open(Path directory) throws Exception {
        return start(directory, Optional.empty());
    }

    /** Takes and gives nothing without this user and password. */
    static LoopbackRegistry closedBut(Path directory, String user, String password) throws Exception {
        return start(directory, Optional.of(user + ":" + password));
    }

    private static LoopbackRegistry start(Path directory, Optional<String> password) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.in(directory)));
        LoopbackRegistry registry = new LoopbackRegistry(server, password);
        server.setExecutor(registry.threads);
        server.createContext("/v2/", registry::answer);
        server.start();
        return registry;
    }

    /** What names of images begin with. */
    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** The manifests by repository and tag or digest, and the blobs by digest. */
    Set<String> contents() {
        return Set.copyOf(stored.keySet());
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] sent = call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath().substring("/v2/".length());
        try (call) {
            if (!isKnown(call)) {
                call.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"registry\"");
                call.sendResponseHeaders(401, -1);
            } else if (path.isEmpty()) {
                call.sendResponseHeaders(200, -1);
            } else if (path.contains("/blobs/uploads/")) {
                upload(call, path, sent);
            } else if (call.getRequestMethod().equals("PUT")) {
                stored.put(path, new Stored(call.getRequestHeaders().getFirst(TYPE), sent));
                call.getResponseHeaders().add("Docker-Content-Digest", digest(sent));
                call.sendResponseHeaders(201, -1);
            } else {
                give(call, Optional.ofNullable(stored.get(path)));
            }
        }
    }

    private boolean isKnown(HttpExchange call) {
        return password.map(secret ->
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .map(expected ->
                        List.of(expected).equals(call.getRequestHeaders().get("Authorization")))
                .orElse(true);
    }

    private void upload(HttpExchange call, String path, byte[] sent) throws IOException {
        switch (call.getRequestMethod()) {
            case "POST" -> {
                call.getResponseHeaders().add("Location", "/v2/" + path + number.incrementAndGet());
                call.sendResponseHeaders(202, -1);
            }
            case "PATCH" -> {
                uploads.put(path, sent);
                call.getResponseHeaders().add("Location", "/v2/" + path);
                call.sendResponseHeaders(202, -1);
            }
            default -> {
                String repository = path.substring(0, path.indexOf("/blobs/"));
                byte[] content = uploads.remove(path);
                stored.put(repository + "/blobs/" + digest(content), new Stored("application/octet-stream", content));
                call.sendResponseHeaders(201, -1);
            }
        }
    }

    private static void give(HttpExchange call, Optional<Stored> found) throws IOException {
        if (found.isEmpty()) {
            call.sendResponseHeaders(404, -1);
            return;
        }
        Stored what = found.get();
        call.getResponseHeaders().add(TYPE, what.type());
        call.getResponseHeaders().add("Docker-Content-Digest", digest(what.content()));
        if (call.getRequestMethod().equals("HEAD")) {
            call.getResponseHeaders().add("Content-Length", Integer.toString(what.content().length));
            call.sendResponseHeaders(200, -1);
        } else {
            call.sendResponseHeaders(200, what.content().length);
            call.getResponseBody().write(what.content());
        }
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
