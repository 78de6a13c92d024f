package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.DependencyPause;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.KeyedSequencer;
import dev.tandem.messaging.consume.RecordHandler;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How a record that concerns its handler reaches it: one at a time per key; not while a dependency is down; behind its
 * key's lane when one is open; into a lane of its own when it fails. Safe for use from any thread.
 */
public final class LanedConsumption {
    private final KeyedSequencer sequencer = new KeyedSequencer();
    private final String consumer;
    private final RecordHandler handler;
    private final LaneParts parts;
    private final LaneIndex index;
    private final DependencyPause pause;

    /** @param consumer the consumer group */
    public LanedConsumption(String consumer, RecordHandler handler, LaneParts parts, DependencyPause pause) {
        this.consumer = consumer;
        this.handler = handler;
        this.parts = parts;
        this.index = new LaneIndex(parts.store());
        this.pause = pause;
    }

    /** Completes when the record's effect or its letter is durable, so that the record may be acknowledged. */
    public CompletionStage<Void> accept(IncomingRecord record) {
        if (!concerns(record)) {
            parts.listener().passedOver();
            return CompletableFuture.completedFuture(null);
        }
        LaneId lane = new LaneId(consumer, record.position().topic(), record.orderingKey());
        return sequencer.run(lane.key(), () -> pause.run(() -> deliver(lane, record)));
    }

    /** What cannot tell concerns the handler: its attempt will fail alike, and then there is a letter. */
    private boolean concerns(IncomingRecord record) {
        try {
            return handler.concerns(record);
        } catch (RuntimeException | Error e) {
            return true;
        }
    }

    private CompletionStage<Void> deliver(LaneId lane, IncomingRecord record) {
        return index.isOpen(lane)
                .thenCompose(open -> open ? join(lane, record) : CompletableFuture.completedFuture(false))
                .thenCompose(joined -> joined ? CompletableFuture.completedFuture(null) : attempt(lane, record));
    }

    private CompletionStage<Boolean> join(LaneId lane, IncomingRecord record) {
        Letter letter = Letter.queued(lane, record, now());
        return parts.store().append(letter).thenApply(joined -> {
            if (joined) {
                parts.listener().queued(letter);
            }
            return joined;
        });
    }

    private CompletionStage<Void> attempt(LaneId lane, IncomingRecord record) {
        return CompletableFuture.completedStage(record)
                .thenCompose(handler::handle)
                .handle((done, failure) ->
                        failure == null ? CompletableFuture.<Void>completedFuture(null) : park(lane, record, failure))
                .thenCompose(settled -> settled);
    }

    private CompletionStage<Void> park(LaneId lane, IncomingRecord record, Throwable failure) {
        Fault fault = Fault.of(failure, parts.faults());
        if (fault.faultClass() == FaultClass.DEPENDENCY) {
            return CompletableFuture.failedFuture(failure);
        }
        LetterVerdict verdict = parts.policy().afterFailure(fault, 1, now());
        LetterStatus status =
                verdict.trigger() == LetterTrigger.ATTEMPTS_SPENT ? LetterStatus.DEAD : LetterStatus.PARKED;
        Letter letter = Letter.failed(lane, record, status, fault, now());
        return parts.store().park(letter, verdict.nextAttemptAt().orElse(now())).thenRun(() -> parts.listener()
                .parked(letter));
    }

    private Instant now() {
        return parts.time().instant();
    }
}
