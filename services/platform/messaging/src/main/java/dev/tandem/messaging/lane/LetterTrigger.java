package dev.tandem.messaging.lane;

/** What makes a letter move on. */
public enum LetterTrigger {
    ATTEMPT_BEGAN,
    SUCCEEDED,
    FAILED,
    ATTEMPTS_SPENT,
    REDRIVE_ASKED,
    DISCARD_ASKED
}
