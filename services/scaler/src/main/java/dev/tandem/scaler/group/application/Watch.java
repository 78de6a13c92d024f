package dev.tandem.scaler.group.application;

import dev.tandem.scaler.group.model.Decision;
import dev.tandem.scaler.group.model.GroupScaler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** One group under watch. Sampled by one thread at a time, asked by any. */
final class Watch {
    private final Target target;
    private final GroupScaler scaler;
    private final InstantSource clock;
    private final Duration validity;
    private final CompletableFuture<Void> looked = new CompletableFuture<>();
    private final BroadcastProcessor<Boolean> activity = BroadcastProcessor.create();
    private final AtomicInteger streams = new AtomicInteger();
    private volatile Seen seen = new Seen(null, null, null);
    private volatile Instant asked;

    Watch(Target target, InstantSource clock, Duration validity) {
        this.target = target;
        this.scaler = new GroupScaler(target.goal());
        this.clock = clock;
        this.validity = validity;
        this.asked = clock.instant();
    }

    Target target() {
        return target;
    }

    void touch() {
        asked = clock.instant();
    }

    /** Whether nobody has asked for so long and nobody listens. */
    boolean idleFor(Duration time) {
        return streams.get() == 0 && asked.plus(time).isBefore(clock.instant());
    }

    /** Looks once and tells the listener. */
    void sample(GroupReader reader, WatchListener listener) {
        try {
            Decision decision = scaler.decide(reader.read(target));
            seen = new Seen(decision, clock.instant(), null);
            listener.decided(target, decision);
            activity.onNext(decision.active());
        } catch (GroupUnreadableException e) {
            failed(e, listener);
        } catch (RuntimeException e) {
            failed(
                    new GroupUnreadableException("Looking at group " + target.consumerGroup() + " failed: " + e, e),
                    listener);
        } finally {
            looked.complete(null);
        }
    }

    private void failed(GroupUnreadableException cause, WatchListener listener) {
        seen = new Seen(seen.decision, seen.at, cause);
        listener.unreadable(target, cause);
    }

    /**
     * The latest decision, after the first look; fails with {@link GroupUnreadableException} when the broker has not
     * answered for longer than a decision is good for.
     */
    Uni<Decision> decision() {
        return Uni.createFrom().completionStage(looked).map(done -> seen.valid(clock.instant(), validity));
    }

    /** Whether there is work: at once, and whenever it changes. Never ends by itself. */
    Multi<Boolean> activity() {
        return Multi.createBy()
                .concatenating()
                .streams(
                        decision().map(Decision::active).toMulti(),
                        activity.onOverflow().dropPreviousItems())
                .skip()
                .repetitions()
                .onSubscription()
                .invoke(streams::incrementAndGet)
                .onTermination()
                .invoke(() -> {
                    streams.decrementAndGet();
                    touch();
                });
    }

    /** What the last look showed. */
    private record Seen(Decision decision, Instant at, GroupUnreadableException failure) {
        Decision valid(Instant now, Duration validity) {
            if (decision == null || (failure != null && at.plus(validity).isBefore(now))) {
                throw failure;
            }
            return decision;
        }
    }
}
