package dev.tandem.tracking.order.application;

import dev.tandem.tracking.order.application.OrderSignals.Signal;
import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * An order's story from a position on: what is stored, then what arrives, until the order is final. A page is read
 * only when the watcher asks for more, so a slow watcher costs nothing.
 */
public final class OrderWatch {
    private static final int PAGE = 100;

    private final OrderViews views;
    private final OrderSignals signals;
    private final Duration pollInterval;
    private final Duration unknownOrderPatience;
    private final InstantSource time;

    public OrderWatch(
            OrderViews views,
            OrderSignals signals,
            Duration pollInterval,
            Duration unknownOrderPatience,
            InstantSource time) {
        this.views = views;
        this.signals = signals;
        this.pollInterval = pollInterval;
        this.unknownOrderPatience = unknownOrderPatience;
        this.time = time;
    }

    /**
     * Fails with {@link UnknownOrderException} when nothing of the order arrives for a while, because the read model
     * trails the orders; with {@link PositionBeyondEndException} when the order has no entry at the position.
     *
     * @param context where to go on after waiting; the store is asked there
     */
    public Multi<TimelineEntry> watch(UUID orderId, long afterPosition, Executor context) {
        Instant deadline = time.instant().plus(unknownOrderPatience);
        return Multi.createBy()
                .repeating()
                .uni(() -> new Progress(afterPosition), progress -> next(orderId, progress, deadline)
                        .emitOn(context))
                .whilst(page -> !page.last())
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page.entries()));
    }

    private Uni<Page> next(UUID orderId, Progress progress, Instant deadline) {
        Signal signal = signals.register(orderId);
        return views.find(orderId)
                .chain(view -> views.timeline(orderId, progress.position, PAGE)
                        .map(entries -> page(orderId, view, entries, progress.position)))
                .invoke(page -> progress.moveTo(page.entries()))
                .chain(page -> page.entries().isEmpty() && !page.last()
                        ? signal.await(page.known() ? pollInterval : patience(orderId, deadline))
                                .replaceWith(page)
                        : Uni.createFrom().item(page))
                .onTermination()
                .invoke(signal::cancel);
    }

    /** How long to wait for an order that nothing is known of. */
    private Duration patience(UUID orderId, Instant deadline) {
        Duration left = Duration.between(time.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            throw new UnknownOrderException(orderId);
        }
        return left.compareTo(pollInterval) < 0 ? left : pollInterval;
    }

    /** The view was read first: when it was final then, a page that is not full holds the rest of the story. */
    private static Page page(UUID orderId, Optional<OrderView> view, List<TimelineEntry> entries, long after) {
        view.filter(found -> found.entries() < after).ifPresent(found -> {
            throw new PositionBeyondEndException(orderId, found.entries());
        });
        boolean over = view.map(found -> found.status().isFinal()).orElse(false);
        return new Page(entries, view.isPresent(), over && entries.size() < PAGE);
    }

    private record Page(List<TimelineEntry> entries, boolean known, boolean last) {}

    /** How far one watcher has come; used by one subscription at a time. */
    private static final class Progress {
        private long position;

        private Progress(long position) {
            this.position = position;
        }

        private void moveTo(List<TimelineEntry> entries) {
            if (!entries.isEmpty()) {
                position = entries.get(entries.size() - 1).position();
            }
        }
    }
}
