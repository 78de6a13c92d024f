package dev.tandem.messaging;

import java.util.Objects;
import java.util.UUID;

/**
 * A request to change something. The id makes it idempotent: the same id and fingerprint get the first reply
 * again, the same id with another fingerprint is rejected with {@link Rejection.Kind#ALREADY_EXISTS}.
 */
public record Command<C>(UUID id, Fingerprint fingerprint, C body, MessageContext context) {
    public Command {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(context, "context");
    }
}
