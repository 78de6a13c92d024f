package dev.tandem.messaging.quarkus.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** Asks the service's readiness as an orchestrator does. */
record ReadinessProbe(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Waits until the service is in the stage and returns {@code status stage}. */
    String awaitStage(String stage) {
        AtomicReference<String> answer = new AtomicReference<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    HttpResponse<String> response = get("/q/health/ready");
                    answer.set(response.statusCode() + " " + stage);
                    return response.body().contains('"' + stage + '"');
                });
        return answer.get();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
