package dev.tandem.bench.load;

/** Sends requests, many at once, and reports each answer to its {@link Answers}. One thread. */
public interface Exchanges extends AutoCloseable {

    /** Whether another request can be sent now. */
    boolean free();

    /** Sends a request that was due at this moment. Failures are answers, too. */
    void send(long due);

    /** Requests without an answer. */
    int open();

    /** Clients who were told to come again later, and for whom it is not later yet. */
    int away(long now);

    /** Handles what has arrived, and waits for it for at most so long. */
    void poll(long nanos);

    /** Reports every open request as unanswered. */
    void abandon(long now);

    @Override
    void close();

    /** Who is told of answers. */
    interface Answers {
        /** A request that was due then has come to this now. */
        void answered(long due, long now, Outcome outcome);
    }
}
