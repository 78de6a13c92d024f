package dev.tandem.shipping.shipment.application;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentState;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Makes the due calls to the carrier and submits what they came to. Never blocks. */
public final class CarrierCalls {
    private final StateReader<ShipmentState, ?> reader;
    private final CommandBus<ShipmentCommand, ShipmentStatus> bus;
    private final Carrier carrier;
    private final InstantSource time;

    public CarrierCalls(
            StateReader<ShipmentState, ?> reader,
            CommandBus<ShipmentCommand, ShipmentStatus> bus,
            Carrier carrier,
            InstantSource time) {
        this.reader = reader;
        this.bus = bus;
        this.carrier = carrier;
        this.time = time;
    }

    /** Handles {@link CarrierTask#DISPATCH}. */
    public CompletionStage<Void> dispatch(ClaimedTask task) {
        return shipment(task).thenCompose(shipment -> {
            if (shipment.status() != ShipmentStatus.PREPARED) {
                return completedFuture(null);
            }
            return carrier.book(key(task), shipment.parcel())
                    .thenCompose(consignment -> submit(task, dispatched(task, consignment)));
        });
    }

    /** Handles {@link CarrierTask#DELIVER}. Fails while the parcel is on its way, so that it is asked again. */
    public CompletionStage<Void> deliver(ClaimedTask task) {
        return shipment(task).thenCompose(shipment -> {
            if (shipment.status() != ShipmentStatus.DISPATCHED) {
                return completedFuture(null);
            }
            return carrier.isDelivered(shipment.consignment())
                    .thenCompose(delivered -> delivered
                            ? submit(task, new ShipmentCommand.RecordDelivery(orderId(task), time.instant()))
                            : failedFuture(new IllegalStateException("The parcel is not delivered yet.")));
        });
    }

    private CompletionStage<ShipmentState> shipment(ClaimedTask task) {
        StreamId stream = task.task().stream();
        return reader.read(Set.of(stream)).thenApply(streams -> streams.state(stream));
    }

    private ShipmentCommand dispatched(ClaimedTask task, Consignment consignment) {
        return new ShipmentCommand.DispatchShipment(orderId(task), time.instant(), consignment);
    }

    private CompletionStage<Void> submit(ClaimedTask task, ShipmentCommand command) {
        String name = key(task).toString();
        Command<ShipmentCommand> answer = new Command<>(
                NameBasedId.of("carrier-answer", name),
                Fingerprint.of(name.getBytes(StandardCharsets.UTF_8)),
                command,
                task.context().withCausationId(name));
        return bus.submit(answer).thenAccept(CarrierCalls::requireAccepted);
    }

    private static void requireAccepted(Reply<?> reply) {
        if (reply instanceof Reply.Rejected<?> rejected) {
            throw new IllegalStateException(rejected.rejection().message());
        }
    }

    private static UUID key(ClaimedTask task) {
        return task.task().id();
    }

    private static String orderId(ClaimedTask task) {
        return task.task().stream().key();
    }
}
