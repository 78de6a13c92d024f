package dev.tandem.dev.process;

/** The signal that asks a child to stop; PostgreSQL stops at once only on {@link #INT}. */
public enum StopSignal {
    TERM,
    INT
}
