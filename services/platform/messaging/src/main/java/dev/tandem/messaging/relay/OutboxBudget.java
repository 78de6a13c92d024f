package dev.tandem.messaging.relay;

/**
 * Says when the broker has been away for so long that new work has to be refused. Safe for use from any thread.
 */
public final class OutboxBudget {
    private final long most;
    private final long resumeAt;
    private volatile boolean spent;

    /** @param most events that may wait; below nine tenths of it new work is welcome again */
    public OutboxBudget(long most) {
        if (most < 1) {
            throw new IllegalArgumentException("An outbox holds at least one event, not " + most);
        }
        this.most = most;
        this.resumeAt = most / 10 * 9;
    }

    public void pending(long events) {
        spent = spent ? events > resumeAt : events >= most;
    }

    public boolean spent() {
        return spent;
    }

    public long most() {
        return most;
    }
}
