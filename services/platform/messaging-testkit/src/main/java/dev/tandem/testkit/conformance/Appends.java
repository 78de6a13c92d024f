package dev.tandem.testkit.conformance;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.RecordedTask;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.messaging.task.Task;
import dev.tandem.testkit.example.AccountDecider;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Hand-made appends for tests that go below the engine. */
public final class Appends {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Appends() {}

    public static Append event(String account, long version) {
        StreamId stream = AccountDecider.account(account);
        RecordedEvent event = new RecordedEvent(
                UUID.randomUUID(),
                stream,
                version,
                "example.BalanceChanged",
                new byte[] {1},
                NOW,
                MessageContext.ofTrace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                2);
        Snapshot snapshot = new Snapshot(stream, version, 1, new byte[] {1});
        return new Append(List.of(event), List.of(snapshot), List.of(), List.of(), List.of());
    }

    public static Append task(Task task) {
        RecordedTask recorded = new RecordedTask(task, MessageContext.empty().withCorrelationId("c"));
        return new Append(List.of(), List.of(), List.of(), List.of(recorded), List.of());
    }

    public static Append cancelled(UUID taskId) {
        return new Append(List.of(), List.of(), List.of(), List.of(), List.of(taskId));
    }
}
