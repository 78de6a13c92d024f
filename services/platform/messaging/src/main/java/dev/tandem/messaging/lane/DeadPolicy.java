package dev.tandem.messaging.lane;

/** What a dead letter does to the letters behind it. */
public enum DeadPolicy {
    /** They wait until people have decided: the key's order is kept. */
    HOLD,
    /** They go on without it: a later redrive applies it out of order. */
    SKIP
}
