package dev.tandem.dev.stack;

import dev.tandem.dev.process.DevRuntimeException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, last first; one failure does not keep the rest open. Thread-safe, idempotent. */
final class Closing implements AutoCloseable {

    private record Step(String name, AutoCloseable resource) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean closed;

    synchronized void later(String name, AutoCloseable resource) {
        if (closed) {
            close(new Step(name, resource));
            throw new DevRuntimeException("stopped while starting");
        }
        steps.push(new Step(name, resource));
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!steps.isEmpty()) {
            close(steps.pop());
        }
    }

    private static void close(Step step) {
        try {
            step.resource().close();
        } catch (Exception e) {
            System.err.println("stopping " + step.name() + ": " + e.getMessage());
        }
    }
}
