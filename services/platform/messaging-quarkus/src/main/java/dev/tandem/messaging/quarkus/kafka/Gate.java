package dev.tandem.messaging.quarkus.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets work in until it is closed, and tells when the last work is out. Safe for use from any thread. */
final class Gate {
    private final CompletableFuture<Void> empty = new CompletableFuture<>();
    private int inside;
    private boolean closed;

    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    void leave() {
        boolean last;
        synchronized (this) {
            inside--;
            last = closed && inside == 0;
        }
        if (last) {
            empty.complete(null);
        }
    }

    /** Completes when everything that is inside has left. */
    CompletionStage<Void> close() {
        boolean now;
        synchronized (this) {
            closed = true;
            now = inside == 0;
        }
        if (now) {
            empty.complete(null);
        }
        return empty;
    }
}
