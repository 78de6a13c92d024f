package dev.tandem.testkit.crash;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A handler with an inbox, as the engine has one: what it did for a record is done once. Counts what it was asked. */
public final class Effects implements RecordHandler {
    private final Map<String, List<Long>> done = new HashMap<>();
    private final Set<Long> inbox = new HashSet<>();
    private int calls;

    @Override
    public synchronized CompletionStage<Void> handle(IncomingRecord record) {
        calls++;
        if (inbox.add(record.position().offset())) {
            done.computeIfAbsent(record.orderingKey(), key -> new ArrayList<>())
                    .add(record.position().offset());
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Offsets by key, in the order of their effects. */
    public synchronized Map<String, List<Long>> done() {
        return Map.copyOf(done);
    }

    public synchronized int calls() {
        return calls;
    }
}
