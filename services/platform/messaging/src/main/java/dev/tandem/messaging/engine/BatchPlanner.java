package dev.tandem.messaging.engine;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Decision.Accepted;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.RejectionCodec;
import dev.tandem.messaging.store.ReplyCodec;
import dev.tandem.messaging.store.StoredReply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides a batch in memory, in submission order. Pure apart from event ids and time, so a batch can be planned
 * again after a conflict. Whatever goes wrong with one command stays with that command.
 */
final class BatchPlanner<C, S, E, R> {
    private final Decider<C, S, E, R> decider;
    private final Codecs<S, E, R> codecs;
    private final EventRecorder<S, E, R> recorder;
    private final ReplyCodec<Rejection> rejections = new RejectionCodec();

    BatchPlanner(Decider<C, S, E, R> decider, Codecs<S, E, R> codecs, EngineLimits limits, Origin origin) {
        this.decider = decider;
        this.codecs = codecs;
        this.recorder = new EventRecorder<>(decider, codecs, limits, origin);
    }

    BatchPlan<C, R> plan(List<PendingCommand<C, R>> batch, Map<UUID, StoredReply> known, WorkingStreams<S> streams) {
        BatchDraft<C, S, R> draft = new BatchDraft<>(known);
        for (PendingCommand<C, R> pending : batch) {
            StoredReply earlier = draft.reply(pending.command().id());
            try {
                if (earlier == null) {
                    decide(pending, streams, draft);
                } else {
                    draft.answer(pending, replay(earlier, pending.command().fingerprint()));
                }
            } catch (RuntimeException e) {
                String what = pending.command().body().getClass().getSimpleName();
                draft.fail(pending, new CommandException.Failed(what + " failed: " + e.getMessage(), e));
            }
        }
        return draft.finish(codecs.states());
    }

    private void decide(PendingCommand<C, R> pending, WorkingStreams<S> streams, BatchDraft<C, S, R> draft) {
        WorkingStreams<S> fork = streams.fork(pending.streams());
        Decision<S, E, R> decision = decider.decide(pending.command().body(), fork);
        UUID id = pending.command().id();
        Fingerprint fingerprint = pending.command().fingerprint();
        if (decision instanceof Accepted<S, E, R> accepted) {
            EventRecorder.Recorded recorded =
                    recorder.record(accepted, fork, pending.command().context());
            R value = accepted.reply().apply(fork);
            StoredReply stored =
                    new StoredReply(id, fingerprint, true, codecs.replies().encode(value));
            streams.merge(fork);
            draft.add(recorded, fork, stored);
            draft.answer(pending, new Reply.Accepted<>(value, false));
        } else if (decision instanceof Decision.Rejected<S, E, R> rejected) {
            Rejection rejection = rejected.rejection();
            if (pending.command().rejectionKept()) {
                draft.add(new StoredReply(id, fingerprint, false, rejections.encode(rejection)));
            }
            draft.answer(pending, new Reply.Rejected<>(rejection, false));
        }
    }

    private Reply<R> replay(StoredReply earlier, Fingerprint fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            return new Reply.Rejected<>(Rejections.idReused(), false);
        }
        return earlier.accepted()
                ? new Reply.Accepted<>(codecs.replies().decode(earlier.body()), true)
                : new Reply.Rejected<>(rejections.decode(earlier.body()), true);
    }
}
