package dev.tandem.messaging.engine;

import dev.tandem.messaging.Rejection;

/** Refusals that the engine itself gives. */
final class Rejections {
    private Rejections() {}

    static Rejection idReused() {
        return Rejection.of(
                Rejection.Kind.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                "This idempotency key was used before with another request; use a new key for a new request.");
    }
}
