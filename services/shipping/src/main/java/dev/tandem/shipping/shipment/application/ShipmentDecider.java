package dev.tandem.shipping.shipment.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.shipping.shipment.model.Shipment;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.shipping.shipment.model.ShipmentState;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds to {@link Shipment}'s rules the calls to the carrier and when they are due. Replies with the status. */
public final class ShipmentDecider implements Decider<ShipmentCommand, ShipmentState, ShipmentEvent, ShipmentStatus> {
    public static final String CATEGORY = "shipment";

    private final ShipmentTiming timing;

    public ShipmentDecider(ShipmentTiming timing) {
        this.timing = timing;
    }

    /** The stream of an order's shipment. */
    public static StreamId stream(String orderId) {
        return new StreamId(CATEGORY, orderId);
    }

    @Override
    public Set<StreamId> streams(ShipmentCommand command) {
        return Set.of(stream(command.orderId()));
    }

    @Override
    public ShipmentState initialState(StreamId stream) {
        return ShipmentState.NONE;
    }

    @Override
    public Decision<ShipmentState, ShipmentEvent, ShipmentStatus> decide(
            ShipmentCommand command, Streams<ShipmentState> streams) {
        StreamId stream = stream(command.orderId());
        Optional<ShipmentEvent> event = Shipment.decide(streams.state(stream), command);
        Decision.Accepted<ShipmentState, ShipmentEvent, ShipmentStatus> accepted = Decision.accept(
                stream, event.stream().toList(), after -> after.state(stream).status());
        return event.map(happened -> withTasks(accepted, stream, happened)).orElse(accepted);
    }

    @Override
    public ShipmentState evolve(ShipmentState state, ShipmentEvent event) {
        return Shipment.evolve(state, event);
    }

    private Decision.Accepted<ShipmentState, ShipmentEvent, ShipmentStatus> withTasks(
            Decision.Accepted<ShipmentState, ShipmentEvent, ShipmentStatus> accepted,
            StreamId stream,
            ShipmentEvent event) {
        if (event instanceof ShipmentEvent.Prepared) {
            return accepted.scheduling(
                    List.of(CarrierTask.DISPATCH.of(stream, event.at().plus(timing.untilDispatch()))));
        }
        if (event instanceof ShipmentEvent.Dispatched) {
            return accepted.scheduling(
                    List.of(CarrierTask.DELIVER.of(stream, event.at().plus(timing.untilDelivery()))));
        }
        return event instanceof ShipmentEvent.Cancelled
                ? accepted.cancelling(List.of(CarrierTask.DISPATCH.idOf(stream)))
                : accepted;
    }
}
