package dev.tandem.messaging.consume;

/** Whose fault a failure is, which decides what happens next. */
public enum FaultClass {
    /** Something the record needs does not answer: consumption waits for it, the record is not to blame. */
    DEPENDENCY,
    /** This record fails, others need not; it may succeed later, after a fix or another event. */
    RECORD,
    /** The record is not what its contract says, so trying again cannot help. */
    UNREADABLE
}
