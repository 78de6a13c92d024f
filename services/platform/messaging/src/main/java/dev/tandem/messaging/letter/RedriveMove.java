package dev.tandem.messaging.letter;

/**
 * One step of a redrive.
 *
 * @param letters how many are redriven
 * @param reason of a stop, one sentence
 */
public record RedriveMove(Kind kind, int letters, String reason) {
    /** What is done. */
    public enum Kind {
        REDRIVE,
        AWAIT,
        STOP
    }

    static RedriveMove redrive(int letters) {
        return new RedriveMove(Kind.REDRIVE, letters, "");
    }

    /** Letters under way must be settled first. */
    static RedriveMove await() {
        return new RedriveMove(Kind.AWAIT, 0, "");
    }

    static RedriveMove stop(String reason) {
        return new RedriveMove(Kind.STOP, 0, reason);
    }
}
