package dev.tandem.dev.stack;

import java.util.concurrent.Semaphore;

/** Lets only so many parts start at a time: more JVMs than cores starting together are all late. Thread-safe. */
final class StartSlots {

    private final Semaphore slots;

    StartSlots(int limit) {
        slots = new Semaphore(limit);
    }

    boolean tryTake() {
        return slots.tryAcquire();
    }

    void giveBack() {
        slots.release();
    }
}
