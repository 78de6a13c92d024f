package dev.tandem.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a service again and again whether it is ready, until it says that it is not. */
final class ReadinessLog implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;
    private static final int NOT_READY = 503;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final HttpRequest question;
    private final Thread asking = new Thread(this::ask, "readiness");
    private volatile Optional<Long> downSince = Optional.empty();

    ReadinessLog(int httpPort) {
        this.question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        asking.start();
    }

    /** When it first said that it was not ready, by {@link System#nanoTime}. */
    Optional<Long> downSince() {
        return downSince;
    }

    private void ask() {
        try {
            while (downSince.isEmpty() && !enough.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (status() == NOT_READY) {
                    downSince = Optional.of(System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int status() throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough.countDown();
        asking.join();
    }
}
