package dev.tandem.messaging.letter;

/** Told what happens to copies of dead letters; called on the copier's threads, so it must be quick and not throw. */
public interface CopierListener {
    CopierListener NONE = new CopierListener() {};

    default void copied(String topic, int letters) {}

    /** The topic did not take a copy; the letter stays and is copied later. */
    default void delayed(String topic, Throwable cause) {}

    /** The tray could not be asked; the copier tries again. */
    default void unreachable(Throwable cause) {}
}
