package dev.tandem.messaging.engine;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.batch.Linger;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Group commit: one batch is in flight while the next collects; commands that nobody waits for linger. Commands are
 * decided in submission order, so those on one stream never overtake each other; a duplicate of a running command waits
 * for its reply.
 */
public final class BatchingEngine<C, S, E, R> implements CommandBus<C, R> {
    private final ConcurrentMap<UUID, PendingCommand<C, R>> running = new ConcurrentHashMap<>();
    private final AtomicBoolean inFlight = new AtomicBoolean();
    private final CommandQueue<C, R> queue;
    private final Linger linger;
    private final Decider<C, S, E, R> decider;
    private final EngineLimits limits;
    private final Origin origin;
    private final BatchExecution<C, S, E, R> execution;

    public BatchingEngine(
            EventStore store, Decider<C, S, E, R> decider, Codecs<S, E, R> codecs, EngineSettings settings) {
        this.decider = decider;
        this.limits = settings.limits();
        this.origin = settings.origin();
        this.queue = new CommandQueue<>(limits);
        this.linger = new Linger(limits.linger().within(limits.maxBatch()), settings.delay(), this::startNext);
        this.execution = new BatchExecution<>(
                store,
                new StateLoader<>(decider, codecs, store),
                new BatchPlanner<>(decider, codecs, limits, origin),
                settings);
    }

    @Override
    public CompletionStage<Reply<R>> submit(Command<C> command) {
        Set<StreamId> streams;
        try {
            streams = decider.streams(command.body());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new CommandException.Failed("Bad command: " + e.getMessage(), e));
        }
        PendingCommand<C, R> pending =
                new PendingCommand<>(command, streams, origin.time().instant(), new CompletableFuture<>());
        PendingCommand<C, R> first = running.putIfAbsent(command.id(), pending);
        if (first != null) {
            return await(first, command);
        }
        if (!queue.offer(pending)) {
            running.remove(command.id());
            CommandException overloaded = overloaded("The queue is full (" + limits.maxQueued() + " commands wait).");
            pending.reply().completeExceptionally(overloaded);
            return pending.reply();
        }
        startSoon();
        return pending.reply();
    }

    /** Commands that wait for their turn; those of the batch in flight are not counted. */
    public int queued() {
        return queue.size();
    }

    private CompletionStage<Reply<R>> await(PendingCommand<C, R> first, Command<C> duplicate) {
        if (first.command().fingerprint().equals(duplicate.fingerprint())) {
            return first.reply()
                    .thenApply(BatchingEngine::asReplayed)
                    .exceptionallyCompose(failure -> submitAgain(first.command(), duplicate, failure));
        }
        // Which of the two came first is for the command log to say: the running one may be a late abuse of the id.
        return first.reply().handle((reply, failure) -> submit(duplicate)).thenCompose(next -> next);
    }

    /** The first one may have been given up when its caller left, while that of the duplicate waits on. */
    private CompletionStage<Reply<R>> submitAgain(Command<C> first, Command<C> duplicate, Throwable failure) {
        return Failures.unwrap(failure) instanceof CommandException.Overloaded
                        && duplicate.answerBy().isAfter(first.answerBy())
                ? submit(duplicate)
                : CompletableFuture.failedFuture(failure);
    }

    /** At once for a caller; what nobody waits for lets others join. */
    private void startSoon() {
        if (queue.isAwaited()) {
            startNext();
        } else if (!queue.isEmpty()) {
            linger.begin(queue.size());
        }
    }

    private void startNext() {
        // Asked again after giving up the turn: a command may have been queued between the drain and the release.
        while (!queue.isEmpty() && inFlight.compareAndSet(false, true)) {
            List<PendingCommand<C, R>> batch = queue.drain(origin.time().instant(), this::giveUp);
            if (!batch.isEmpty()) {
                execution.run(batch).whenComplete((outcomes, bug) -> finish(batch, outcomes, bug));
                return;
            }
            inFlight.set(false);
        }
    }

    private void finish(List<PendingCommand<C, R>> batch, List<BatchPlan.Outcome<C, R>> outcomes, Throwable bug) {
        batch.forEach(pending -> running.remove(pending.command().id()));
        inFlight.set(false);
        startSoon();
        if (bug == null) {
            outcomes.forEach(BatchPlan.Outcome::complete);
        } else {
            CommandException failed = new CommandException.Failed("The engine failed: " + bug.getMessage(), bug);
            batch.forEach(pending -> pending.reply().completeExceptionally(failed));
        }
    }

    private void giveUp(PendingCommand<C, R> late) {
        running.remove(late.command().id());
        late.reply().completeExceptionally(overloaded("The command waited too long for its turn."));
    }

    private static CommandException overloaded(String what) {
        return new CommandException.Overloaded(what + " Try again a little later with the same idempotency key.");
    }

    private static <R> Reply<R> asReplayed(Reply<R> reply) {
        if (reply instanceof Reply.Accepted<R> accepted) {
            return new Reply.Accepted<>(accepted.value(), true);
        }
        return new Reply.Rejected<>(((Reply.Rejected<R>) reply).rejection(), true);
    }
}
