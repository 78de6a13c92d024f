package dev.tandem.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A request to change something. The id makes it idempotent: the same id and fingerprint get the first reply
 * again, the same id with another fingerprint is rejected with {@link Rejection.Kind#ALREADY_EXISTS}.
 *
 * @param rejectionKept whether a rejection is the answer for good, as callers expect, or holds for this time only
 * @param answerBy when the caller stops waiting; a command that is still in the queue then is not begun
 */
public record Command<C>(
        UUID id, Fingerprint fingerprint, C body, MessageContext context, boolean rejectionKept, Instant answerBy) {
    public Command {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(answerBy, "answerBy");
    }

    /** A command whose first reply is its only one, however late. */
    public Command(UUID id, Fingerprint fingerprint, C body, MessageContext context) {
        this(id, fingerprint, body, context, true, Instant.MAX);
    }

    /**
     * A command that an event asks for. The id alone tells repetitions, so that an event with a corrected payload is
     * still the same event; after a rejection it is decided again.
     */
    public static <C> Command<C> ofEvent(UUID id, C body, MessageContext context) {
        Fingerprint fingerprint = Fingerprint.of(id.toString().getBytes(StandardCharsets.UTF_8));
        return new Command<>(id, fingerprint, body, context, false, Instant.MAX);
    }

    /** The same request with its body in another form. */
    public <D> Command<D> withBody(D other) {
        return new Command<>(id, fingerprint, other, context, rejectionKept, answerBy);
    }

    public Command<C> withContext(MessageContext other) {
        return new Command<>(id, fingerprint, body, other, rejectionKept, answerBy);
    }

    public Command<C> withAnswerBy(Instant other) {
        return new Command<>(id, fingerprint, body, context, rejectionKept, other);
    }
}
