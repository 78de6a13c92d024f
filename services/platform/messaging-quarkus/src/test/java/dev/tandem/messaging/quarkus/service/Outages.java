package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.infra.EmbeddedKafka;
import dev.tandem.dev.infra.KafkaOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets tests take the broker away, and tells what the service said while it started. */
public final class Outages implements AutoCloseable {
    private final KafkaOptions options;
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> arrival = new CompletableFuture<>();
    private EmbeddedKafka broker;

    Outages(KafkaOptions options) {
        this.options = options;
    }

    void saw(String readiness) {
        answers.add(readiness);
    }

    /** @param failure null when everything is there */
    void arrived(Throwable failure) {
        if (failure == null) {
            arrival.complete(null);
        } else {
            arrival.completeExceptionally(failure);
        }
    }

    /** Readiness answers at start: status code and stage. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    /** Waits until everything is there and the service has started. */
    void awaitService() {
        assertThat(arrival).succeedsWithin(Duration.ofMinutes(2));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + options.port();
    }

    synchronized void startBroker() {
        broker = EmbeddedKafka.start(options);
    }

    synchronized void killBroker() {
        broker.kill();
    }

    @Override
    public synchronized void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
