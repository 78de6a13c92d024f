package dev.tandem.messaging.consume;

/** Whether consumption flows. */
public enum PauseState {
    FLOWING,
    /** A dependency does not answer; one record at a time asks whether it does. */
    PAUSED,
    /** It answers again; more and more records go on. */
    RAMPING
}
