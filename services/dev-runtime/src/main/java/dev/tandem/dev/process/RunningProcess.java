package dev.tandem.dev.process;

/** A process that was started and can be ended in two ways. Thread-safe. */
public interface RunningProcess extends AutoCloseable {

    /** Process id. */
    long pid();

    /** Whether it still runs. */
    boolean isAlive();

    /** Ends it at once, as a crash would. */
    void kill();

    /** Asks it to stop and waits; kills it after 20 s. */
    @Override
    void close();
}
