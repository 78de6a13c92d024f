package dev.tandem.messaging.letter;

import dev.tandem.messaging.retry.PollingLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Copies dead letters to their dead-letter topics, each at least once. A topic that does not take them delays its own
 * letters only, and nothing but their copies.
 */
public final class DeadLetterCopier {
    private final DeadLetterTray tray;
    private final DeadLetterPublisher publisher;
    private final CopierSettings settings;
    private final CopierListener listener;
    private final PollingLoop loop;

    public DeadLetterCopier(
            DeadLetterTray tray, DeadLetterPublisher publisher, CopierSettings settings, CopierListener listener) {
        this.tray = tray;
        this.publisher = publisher;
        this.settings = settings;
        this.listener = listener;
        this.loop = new PollingLoop(this::look, listener::unreachable, settings.pollInterval(), settings.delay());
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        loop.start();
    }

    /** A letter died. Cheap, never blocks, safe from any thread. */
    public void wake() {
        loop.wake();
    }

    /** Begins no more pages; completes when the one under way is over. */
    public CompletionStage<Void> stop() {
        return loop.stop();
    }

    private CompletionStage<Duration> look() {
        return tray.claim(now(), settings.pageSize(), settings.claimTime()).thenCompose(this::copy);
    }

    /** Copies a page and says how long to rest. */
    private CompletionStage<Duration> copy(List<KeptLetter> page) {
        Map<String, List<KeptLetter>> byTopic = page.stream()
                .collect(Collectors.groupingBy(
                        kept -> DeadLetterCopy.topic(kept.letter()), LinkedHashMap::new, Collectors.toList()));
        CompletionStage<Void> all = CompletableFuture.completedFuture(null);
        for (Map.Entry<String, List<KeptLetter>> topic : byTopic.entrySet()) {
            all = all.thenCompose(before -> copy(topic.getKey(), topic.getValue()));
        }
        return all.thenApply(
                done -> page.size() == settings.pageSize() ? PollingLoop.SHORTEST_REST : settings.pollInterval());
    }

    /** The first letter finds out whether the topic takes any. */
    private CompletionStage<Void> copy(String topic, List<KeptLetter> letters) {
        Collection<UUID> sent = new ConcurrentLinkedQueue<>();
        return send(letters.get(0), sent)
                .thenCompose(first -> CompletableFuture.allOf(letters.stream()
                        .skip(1)
                        .map(kept -> send(kept, sent).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new)))
                .exceptionally(failure -> {
                    listener.delayed(topic, failure);
                    return null;
                })
                .thenCompose(over -> sent.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : tray.copied(List.copyOf(sent), now()).thenRun(() -> listener.copied(topic, sent.size())));
    }

    private CompletionStage<Void> send(KeptLetter kept, Collection<UUID> sent) {
        return CompletableFuture.completedStage(kept.letter())
                .thenCompose(letter -> publisher.publish(DeadLetterCopy.of(letter)))
                .thenRun(() -> sent.add(kept.letter().id()));
    }

    private Instant now() {
        return settings.time().instant();
    }
}
