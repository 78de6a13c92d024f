package dev.tandem.scaler.group.application;

/** Where a group starts that has not committed yet; has to equal the consumer's own setting. */
public enum OffsetReset {
    /** At the start of the log: all of it waits. */
    EARLIEST,
    /** At the end of the log: nothing waits before the first commit. */
    LATEST
}
