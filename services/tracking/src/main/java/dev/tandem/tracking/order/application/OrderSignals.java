package dev.tandem.tracking.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Tells those who wait for an order that it has news. Safe for use from any thread. */
public final class OrderSignals {
    private final ConcurrentMap<UUID, Set<Signal>> waiting = new ConcurrentHashMap<>();

    /** A registration; made before looking at the store, so that news in between are not missed. */
    public final class Signal {
        private final UUID orderId;
        private final CompletableFuture<Void> news = new CompletableFuture<>();

        private Signal(UUID orderId) {
            this.orderId = orderId;
        }

        /** Completes at the first news since the registration, at the latest after the given time. */
        public Uni<Void> await(Duration atMost) {
            return Uni.createFrom()
                    .completionStage(news)
                    .ifNoItem()
                    .after(atMost)
                    .recoverWithItem(() -> null)
                    .onTermination()
                    .invoke(this::cancel);
        }

        /** Ends the registration. */
        public void cancel() {
            waiting.computeIfPresent(orderId, (id, signals) -> {
                signals.remove(this);
                return signals.isEmpty() ? null : signals;
            });
        }
    }

    public Signal register(UUID orderId) {
        Signal signal = new Signal(orderId);
        waiting.compute(orderId, (id, signals) -> {
            Set<Signal> all = signals == null ? ConcurrentHashMap.newKeySet() : signals;
            all.add(signal);
            return all;
        });
        return signal;
    }

    /** There is news of this order. */
    public void tell(UUID orderId) {
        Set<Signal> signals = waiting.get(orderId);
        if (signals != null) {
            signals.forEach(signal -> signal.news.complete(null));
        }
    }

    /** Orders that somebody waits for. */
    public int watchedOrders() {
        return waiting.size();
    }
}
