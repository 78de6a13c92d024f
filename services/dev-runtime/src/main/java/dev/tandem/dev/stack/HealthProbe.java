package dev.tandem.dev.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** The last answer of a service's readiness endpoint; asking starts the next look when one is due. Never blocks. */
final class HealthProbe implements BooleanSupplier {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long PAUSE_UP_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final HttpRequest request;
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private volatile boolean up;
    private volatile long answeredAt;

    HealthProbe(int httpPort) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/q/health/ready"))
                .timeout(TIMEOUT)
                .build();
    }

    /** Forgets the answer of a process that is gone. */
    void reset() {
        up = false;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        boolean due = !up || System.nanoTime() - answeredAt > PAUSE_UP_NANOS;
        if (due && asking.isDone()) {
            asking = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle(this::receive);
        }
        return up;
    }

    private Void receive(HttpResponse<Void> response, Throwable failure) {
        up = failure == null && response.statusCode() == OK;
        answeredAt = System.nanoTime();
        return null;
    }
}
