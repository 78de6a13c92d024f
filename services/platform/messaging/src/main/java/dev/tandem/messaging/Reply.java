package dev.tandem.messaging;

/** What a command came to. {@code replayed} is true when this is the stored reply of an earlier submission. */
public sealed interface Reply<R> {
    boolean replayed();

    /** The command took effect and its events are durable. */
    record Accepted<R>(R value, boolean replayed) implements Reply<R> {}

    /** The command was refused and changed nothing; the refusal itself is durable. */
    record Rejected<R>(Rejection rejection, boolean replayed) implements Reply<R> {}
}
