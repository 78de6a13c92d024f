package dev.tandem.bench.load;

/** What came of a request. */
public enum Outcome {
    /** Answered with what was asked for. */
    DONE,
    /** Accepted; the rest follows later. */
    ACCEPTED,
    /** Turned away by a server that has too much to do. */
    REFUSED,
    /** Any other answer, or a broken connection. */
    FAILED,
    /** No answer in time. */
    UNANSWERED;

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int LATER = 202;
    private static final int NO_CONTENT = 204;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** What an HTTP status says. */
    public static Outcome ofHttp(int status) {
        return switch (status) {
            case OK, CREATED, NO_CONTENT -> DONE;
            case LATER -> ACCEPTED;
            case TOO_MANY, UNAVAILABLE -> REFUSED;
            default -> FAILED;
        };
    }
}
