package dev.tandem.messaging.letter;

/** Where a redrive stands. */
public enum RedriveStatus {
    RUNNING,
    /** A letter failed. */
    STOPPED,
    /** Somebody stopped it. */
    CANCELLED,
    /** No letter was left. */
    COMPLETED;

    /** Fails with {@link RefusedException} unless it runs. */
    public RedriveStatus cancelled() {
        if (this != RUNNING) {
            throw RefusedException.notNow(
                    "REDRIVE_NOT_RUNNING", this, "The redrive does not run, so there is nothing to cancel.");
        }
        return CANCELLED;
    }

    /** Fails with {@link RefusedException} unless it has stopped before its end. */
    public RedriveStatus resumed() {
        if (this != STOPPED && this != CANCELLED) {
            throw RefusedException.notNow(
                    "REDRIVE_NOT_RESUMABLE",
                    this,
                    this == RUNNING
                            ? "The redrive runs already."
                            : "The redrive is complete; start a new one for letters that died since.");
        }
        return RUNNING;
    }
}
