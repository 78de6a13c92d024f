package dev.tandem.shipping.shipment.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.task.Task;
import java.time.Instant;
import java.util.UUID;

/** The calls to the carrier. Each is due at most once per shipment, so its task id is its idempotency key. */
public enum CarrierTask {
    DISPATCH("shipment-dispatch"),
    DELIVER("shipment-deliver");

    private static final String ONCE = "once";

    private final String type;

    CarrierTask(String type) {
        this.type = type;
    }

    /** Names the task's handler. */
    public String type() {
        return type;
    }

    Task of(StreamId stream, Instant dueAt) {
        return Task.of(stream, type, ONCE, dueAt);
    }

    UUID idOf(StreamId stream) {
        return Task.idOf(stream, type, ONCE);
    }
}
