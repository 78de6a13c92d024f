package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which channel the events of a stream category go to; a category without a channel stays inside the service. */
@Singleton
public final class EventRoutes {
    private final Map<String, MutinyEmitter<byte[]>> emitters = new ConcurrentHashMap<>();

    public void add(String category, MutinyEmitter<byte[]> emitter) {
        if (emitters.putIfAbsent(category, emitter) != null) {
            throw new IllegalArgumentException("Two channels for the events of " + category);
        }
    }

    public boolean isEmpty() {
        return emitters.isEmpty();
    }

    Optional<MutinyEmitter<byte[]>> of(String category) {
        return Optional.ofNullable(emitters.get(category));
    }
}
