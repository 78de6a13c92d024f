package dev.tandem.messaging.store;

/** Turns the state of a stream into a snapshot and back. Pure and safe for use from any thread. */
public interface StateCodec<S> {
    /** Raise it with every change of the format: older snapshots are then folded again from their events. */
    int schema();

    byte[] encode(S state);

    S decode(byte[] snapshot);
}
