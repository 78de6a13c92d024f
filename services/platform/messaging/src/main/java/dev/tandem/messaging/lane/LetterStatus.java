package dev.tandem.messaging.lane;

/** Where a letter stands. */
public enum LetterStatus {
    /** Waits for its turn or for the next attempt. */
    PARKED,
    /** An attempt is under way, or was when the process died. */
    RETRYING,
    /** Its attempts are spent; people decide. */
    DEAD,
    /** Somebody asked for another attempt. */
    CLAIMED,
    /** Its effect is durable. */
    APPLIED,
    /** Somebody decided that it shall have no effect. */
    DISCARDED;

    /** True when nothing will happen to it any more. */
    public boolean settled() {
        return this == APPLIED || this == DISCARDED;
    }
}
