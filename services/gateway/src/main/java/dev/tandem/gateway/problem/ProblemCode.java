package dev.tandem.gateway.problem;

/** Kinds of problems that the gateway itself finds; services add their own reasons. */
public enum ProblemCode {
    INVALID_REQUEST(400),
    MALFORMED_JSON(400),
    MALFORMED_HTTP(400),
    UNAUTHENTICATED(401),
    PERMISSION_DENIED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    CONTENT_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNPROCESSABLE_CONTENT(422),
    IDEMPOTENCY_KEY_REUSED(422),
    OVERLOADED(429),
    RATE_LIMITED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    NOT_IMPLEMENTED(501),
    UNAVAILABLE(503),
    DEADLINE_EXCEEDED(504);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status it goes with. */
    public int status() {
        return status;
    }

    /** The first kind with this status; INTERNAL or INVALID_REQUEST when there is none. */
    public static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_REQUEST;
    }
}
