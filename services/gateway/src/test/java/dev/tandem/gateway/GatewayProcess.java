package dev.tandem.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The packaged gateway as a process of its own, with nobody behind it. */
final class GatewayProcess implements AutoCloseable {
    private static final String NOBODY = "1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private GatewayProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Without authentication unless the environment says otherwise. */
    static GatewayProcess start(Map<String, String> environment) throws IOException {
        return start(environment, ProcessBuilder.Redirect.DISCARD);
    }

    static GatewayProcess start(Map<String, String> environment, ProcessBuilder.Redirect output) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        builder.environment().put("TANDEM_AUTH_ENABLED", "false");
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_OTEL_SDK_DISABLED", "true");
        for (String callee : new String[] {"ORDERING", "INVENTORY", "TRACKING"}) {
            builder.environment().put("QUARKUS_GRPC_CLIENTS_" + callee + "_PORT", NOBODY);
        }
        return new GatewayProcess(
                port, builder.redirectErrorStream(true).redirectOutput(output).start());
    }

    /** The status of an answer; 0 when there was none. */
    int get(String path) {
        try {
            return begin(path).join().statusCode();
        } catch (CompletionException nobodyAnswers) {
            return 0;
        }
    }

    CompletableFuture<HttpResponse<Void>> begin(String path) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.sendAsync(question, BodyHandlers.discarding());
    }

    /** As Kubernetes does it: SIGTERM. */
    void tellToStop() {
        process.destroy();
    }

    CompletableFuture<Integer> exitCode() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
