package dev.tandem.testkit.memory;

import dev.tandem.messaging.store.RecordedTask;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskClaims;
import dev.tandem.messaging.task.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tasks on the heap. */
public final class InMemoryTaskStore implements TaskStore {
    private record Entry(RecordedTask recorded, int attempt, Instant availableAt) {}

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    synchronized void change(List<RecordedTask> added, List<UUID> cancelled) {
        cancelled.forEach(entries::remove);
        added.forEach(recorded -> entries.putIfAbsent(
                recorded.task().id(), new Entry(recorded, 0, recorded.task().dueAt())));
    }

    /** Whether no task is left, due or not, claimed or not. */
    public synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public synchronized CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime) {
        List<Entry> due = entries.values().stream()
                .filter(entry -> !entry.availableAt().isAfter(now))
                .sorted(Comparator.comparing(Entry::availableAt))
                .limit(limit)
                .toList();
        Optional<Instant> nextDue = entries.values().stream()
                .map(Entry::availableAt)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
        List<ClaimedTask> claimed = new ArrayList<>(due.size());
        for (Entry entry : due) {
            UUID id = entry.recorded().task().id();
            entries.put(id, new Entry(entry.recorded(), entry.attempt() + 1, now.plus(claimTime)));
            claimed.add(new ClaimedTask(
                    entry.recorded().task(),
                    entry.attempt() + 1,
                    entry.recorded().context()));
        }
        return CompletableFuture.completedFuture(new TaskClaims(claimed, nextDue));
    }

    @Override
    public synchronized CompletionStage<Void> complete(ClaimedTask task) {
        if (isCurrent(task)) {
            entries.remove(task.task().id());
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<Void> postpone(ClaimedTask task, Instant dueAt, String error) {
        if (isCurrent(task)) {
            Entry entry = entries.get(task.task().id());
            entries.put(task.task().id(), new Entry(entry.recorded(), entry.attempt(), dueAt));
        }
        return CompletableFuture.completedFuture(null);
    }

    private boolean isCurrent(ClaimedTask task) {
        Entry entry = entries.get(task.task().id());
        return entry != null && entry.attempt() == task.attempt();
    }
}
