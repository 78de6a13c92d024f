package dev.tandem.messaging.quarkus.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicReference<CompletableFuture<Void>> publication = new AtomicReference<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final StallWatch watch = new StallWatch(
            events -> {
                publication.set(new CompletableFuture<>());
                return publication.get();
            },
            (InstantSource) now::get);

    @Test
    void knowsSinceWhenAPageIsUnderWay() {
        assertThat(watch.since()).isEmpty();

        watch.publish(List.of());
        assertThat(watch.since()).contains(NOON);

        publication.get().complete(null);
        assertThat(watch.since()).isEmpty();
    }

    @Test
    void countsOnWhileAFailingPageIsPublishedAgain() {
        watch.publish(List.of());
        publication.get().completeExceptionally(new IllegalStateException("refused"));
        now.set(NOON.plusSeconds(40));

        watch.publish(List.of());

        assertThat(watch.since()).contains(NOON);
    }
}
