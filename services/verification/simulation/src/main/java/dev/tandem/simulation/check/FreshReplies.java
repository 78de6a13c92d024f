package dev.tandem.simulation.check;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Each command id is decided once for good: every further submission is told the stored reply. */
public final class FreshReplies {
    private final Findings findings;
    private final Set<UUID> decided = new HashSet<>();

    public FreshReplies(Findings findings) {
        this.findings = findings;
    }

    public <C, R> CommandBus<C, R> watching(CommandBus<C, R> bus) {
        return command -> bus.submit(command).thenApply(reply -> {
            note(command, reply);
            return reply;
        });
    }

    /** A rejected event may be decided again, and the reuse of an id is refused without a decision. */
    private static boolean isDecision(Command<?> command, Reply<?> reply) {
        return !(reply instanceof Reply.Rejected<?> rejected)
                || (command.rejectionKept() && rejected.rejection().kind() != Rejection.Kind.ALREADY_EXISTS);
    }

    private void note(Command<?> command, Reply<?> reply) {
        if (isDecision(command, reply) && !reply.replayed() && !decided.add(command.id())) {
            findings.add(
                    "decided-once",
                    "Command " + command.id() + " (" + command.body().getClass().getSimpleName()
                            + ") was decided twice.");
        }
    }
}
