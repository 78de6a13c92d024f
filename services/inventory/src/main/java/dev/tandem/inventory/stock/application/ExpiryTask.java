package dev.tandem.inventory.stock.application;

import dev.tandem.messaging.task.Task;
import java.time.Instant;
import java.util.UUID;

/** The timer of a reservation that nobody has confirmed. */
final class ExpiryTask {
    static final String TYPE = "expire-reservation";
    private static final String ONLY = "1";

    private ExpiryTask() {}

    static Task of(UUID orderId, Instant expiresAt) {
        return Task.of(InventoryStreams.reservation(orderId), TYPE, ONLY, expiresAt);
    }

    static UUID idOf(UUID orderId) {
        return Task.idOf(InventoryStreams.reservation(orderId), TYPE, ONLY);
    }

    static UUID orderOf(Task task) {
        return UUID.fromString(task.stream().key());
    }
}
