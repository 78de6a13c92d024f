package dev.tandem.messaging.letter;

import dev.tandem.messaging.Rejection;
import java.util.Map;
import java.util.UUID;

/** What was asked for is not possible; nothing was changed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    private RefusedException(Rejection rejection) {
        super(rejection.message());
        this.rejection = rejection;
    }

    /** Why, for programs and for people. */
    public Rejection rejection() {
        return rejection;
    }

    public static RefusedException unknownLetter(UUID id) {
        return new RefusedException(Rejection.of(
                Rejection.Kind.NOT_FOUND, "UNKNOWN_LETTER", "There is no letter " + id + " in this service."));
    }

    public static RefusedException unknownRedrive(UUID id) {
        return new RefusedException(Rejection.of(
                Rejection.Kind.NOT_FOUND, "UNKNOWN_REDRIVE", "There is no redrive " + id + " in this service."));
    }

    /** The key of a redrive was used for another one. */
    public static RefusedException keyReused() {
        return new RefusedException(Rejection.of(
                Rejection.Kind.ALREADY_EXISTS,
                "KEY_REUSED",
                "This idempotency key started another redrive; choose a new key."));
    }

    /** @param status where the thing stands that does not allow it */
    public static RefusedException notNow(String reason, Enum<?> status, String message) {
        return new RefusedException(
                new Rejection(Rejection.Kind.FAILED_PRECONDITION, reason, message, Map.of("status", status.name())));
    }
}
