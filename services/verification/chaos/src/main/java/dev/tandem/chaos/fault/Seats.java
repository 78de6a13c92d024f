package dev.tandem.chaos.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One fault at a time for the replicas of a service, and for each server: several at once would only show that nothing
 * serves when nothing runs. Thread-safe.
 */
final class Seats {

    private final Map<String, Semaphore> seats = new ConcurrentHashMap<>();

    /** Waits for the turn; close it to let the next one have its turn. */
    Seat take(String name) {
        Semaphore seat = seats.computeIfAbsent(name, any -> new Semaphore(1, true));
        seat.acquireUninterruptibly();
        return seat::release;
    }

    /** A turn. */
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }
}
