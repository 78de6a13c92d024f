package dev.tandem.messaging.engine;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.RecordedTask;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.messaging.store.StateCodec;
import dev.tandem.messaging.store.StoredReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A batch's writes and answers as they add up while its commands are decided. */
final class BatchDraft<C, S, R> {
    private final Map<UUID, StoredReply> known;
    private final List<StoredReply> replies = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<StreamId, WorkingStreams<S>> changed = new TreeMap<>();
    private final List<RecordedTask> tasks = new ArrayList<>();
    private final List<UUID> cancelledTasks = new ArrayList<>();
    private final List<BatchPlan.Outcome<C, R>> outcomes = new ArrayList<>();

    BatchDraft(Map<UUID, StoredReply> known) {
        this.known = new HashMap<>(known);
    }

    /** The reply to this command id, stored earlier or given earlier in this batch; null when there is none. */
    StoredReply reply(UUID commandId) {
        return known.get(commandId);
    }

    void add(EventRecorder.Recorded recorded, WorkingStreams<S> states, StoredReply reply) {
        events.addAll(recorded.events());
        recorded.events().forEach(event -> changed.put(event.stream(), states));
        // Inserts and deletes of one statement do not see each other, so a cancelled newcomer must not get that far.
        tasks.removeIf(
                earlier -> recorded.cancelledTasks().contains(earlier.task().id()));
        cancelledTasks.addAll(recorded.cancelledTasks());
        tasks.addAll(recorded.tasks());
        add(reply);
    }

    void add(StoredReply reply) {
        known.put(reply.commandId(), reply);
        replies.add(reply);
    }

    void answer(PendingCommand<C, R> pending, Reply<R> reply) {
        outcomes.add(new BatchPlan.Outcome<>(pending, reply, null));
    }

    void fail(PendingCommand<C, R> pending, CommandException failure) {
        outcomes.add(new BatchPlan.Outcome<>(pending, null, failure));
    }

    BatchPlan<C, R> finish(StateCodec<S> codec) {
        List<Snapshot> snapshots = new ArrayList<>(changed.size());
        changed.forEach((stream, states) -> snapshots.add(
                new Snapshot(stream, states.version(stream), codec.schema(), codec.encode(states.state(stream)))));
        return new BatchPlan<>(new Append(events, snapshots, replies, tasks, cancelledTasks), outcomes);
    }
}
