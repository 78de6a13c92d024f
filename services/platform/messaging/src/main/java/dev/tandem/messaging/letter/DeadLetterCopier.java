package dev.tandem.messaging.letter;

import dev.tandem.messaging.retry.WakeUp;
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
    private static final Duration SHORTEST_REST = Duration.ofMillis(5);

    private final DeadLetterTray tray;
    private final DeadLetterPublisher publisher;
    private final CopierSettings settings;
    private final CopierListener listener;
    private final WakeUp wakeUp;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean stopping;

    public DeadLetterCopier(
            DeadLetterTray tray, DeadLetterPublisher publisher, CopierSettings settings, CopierListener listener) {
        this.tray = tray;
        this.publisher = publisher;
        this.settings = settings;
        this.listener = listener;
        this.wakeUp = new WakeUp(settings.delay());
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        look();
    }

    /** A letter died. Cheap, never blocks, safe from any thread. */
    public void wake() {
        wakeUp.signal();
    }

    /** Begins no more pages; completes when the one under way is over. */
    public CompletionStage<Void> stop() {
        stopping = true;
        wakeUp.signal();
        return stopped;
    }

    private void look() {
        if (stopping) {
            stopped.complete(null);
            return;
        }
        CompletableFuture.completedStage(settings.pageSize())
                .thenCompose(limit -> tray.claim(now(), limit, settings.claimTime()))
                .thenCompose(this::copy)
                .exceptionally(failure -> {
                    listener.unreachable(failure);
                    return settings.pollInterval();
                })
                .thenCompose(wakeUp::await)
                .thenRun(this::look);
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
        return all.thenApply(done -> page.size() == settings.pageSize() ? SHORTEST_REST : settings.pollInterval());
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
