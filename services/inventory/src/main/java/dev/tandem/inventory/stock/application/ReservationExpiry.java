package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.ReservationCommand.ExpireReservation;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskHandler;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Ends reservations whose time is over. */
public final class ReservationExpiry implements TaskHandler {
    /** The tasks that this handler does. */
    public static final String TASKS = ExpiryTask.TYPE;

    private final CommandBus<InventoryCommand, InventoryReply> bus;
    private final InstantSource time;

    /** @param bus names the lines itself, see {@link NamedLines} */
    public ReservationExpiry(CommandBus<InventoryCommand, InventoryReply> bus, InstantSource time) {
        this.bus = bus;
        this.time = time;
    }

    @Override
    public CompletionStage<Void> handle(ClaimedTask claimed) {
        UUID orderId = ExpiryTask.orderOf(claimed.task());
        UUID taskId = claimed.task().id();
        return bus.submit(new Command<>(
                        NameBasedId.of(TASKS, taskId.toString()),
                        new Fingerprint(taskId),
                        new ExpireReservation(orderId, Set.of(), time.instant()),
                        claimed.context()))
                .thenAccept(done -> {});
    }
}
