package dev.tandem.dev.stack;

/** Where a part of the stack stands. */
public enum PartState {
    /** Not started yet. */
    WAITING,
    /** Started, never ready so far. */
    STARTING,
    /** Serves. */
    READY,
    /** Runs, but says that it cannot serve. */
    UNREADY,
    /** Ended by itself; started again after a pause. */
    CRASHED,
    /** Ended on request. */
    STOPPED
}
