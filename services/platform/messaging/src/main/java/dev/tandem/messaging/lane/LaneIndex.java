package dev.tandem.messaging.lane;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Asks the store whether lanes are open: one question is under way while the next ones collect. Nothing is
 * remembered between questions, because other replicas open and close lanes too. Safe for use from any thread.
 */
final class LaneIndex {
    /** Lanes that are asked for together. */
    private record Question(Set<LaneId> lanes, CompletableFuture<Set<LaneId>> answer) {
        Question() {
            this(new HashSet<>(), new CompletableFuture<>());
        }
    }

    private final LaneStore store;
    private Question collecting = new Question();
    private boolean asking;

    LaneIndex(LaneStore store) {
        this.store = store;
    }

    CompletionStage<Boolean> isOpen(LaneId lane) {
        Question joined;
        boolean first;
        synchronized (this) {
            joined = collecting;
            joined.lanes().add(lane);
            first = !asking;
            asking = true;
        }
        if (first) {
            ask();
        }
        return joined.answer().thenApply(open -> open.contains(lane));
    }

    private void ask() {
        Question next;
        synchronized (this) {
            if (collecting.lanes().isEmpty()) {
                asking = false;
                return;
            }
            next = collecting;
            collecting = new Question();
        }
        CompletableFuture.completedStage(next.lanes()).thenCompose(store::open).whenComplete((open, failure) -> {
            // The next question goes out first: answers may set off much work.
            ask();
            if (failure == null) {
                next.answer().complete(open);
            } else {
                next.answer().completeExceptionally(failure);
            }
        });
    }
}
