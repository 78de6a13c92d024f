package dev.tandem.shipping.shipment.model;

import java.util.Optional;

/** The shipment of one order; shipping alone decides whether it is dispatched or cancelled. */
public final class Shipment {
    private Shipment() {}

    /** The event that the command leads to; empty when it comes too late or again, and so changes nothing. */
    public static Optional<ShipmentEvent> decide(ShipmentState state, ShipmentCommand command) {
        return ShipmentTransition.find(state.status(), command.trigger()).map(row -> command.event(state));
    }

    /** The state after the event; fails when the event cannot follow the state. */
    public static ShipmentState evolve(ShipmentState state, ShipmentEvent event) {
        ShipmentStatus to = ShipmentTransition.find(state.status(), event.trigger())
                .orElseThrow(() -> new IllegalStateException(event.trigger() + " cannot follow " + state.status()))
                .to();
        if (event instanceof ShipmentEvent.Prepared prepared) {
            return ShipmentState.created(to, event, prepared.parcel());
        }
        if (state.status() == ShipmentStatus.NONE) {
            return ShipmentState.created(to, event, Parcel.NONE);
        }
        ShipmentState moved = state.moved(to, event.at());
        return event instanceof ShipmentEvent.Dispatched dispatched
                ? moved.withConsignment(dispatched.consignment())
                : moved;
    }
}
