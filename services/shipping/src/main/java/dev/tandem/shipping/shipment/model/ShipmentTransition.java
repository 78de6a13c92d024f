package dev.tandem.shipping.shipment.model;

import java.util.Arrays;
import java.util.Optional;

/** The transition table; {@link Shipment} decides and evolves by it. A pair without a row changes nothing. */
public enum ShipmentTransition {
    PREPARE(ShipmentStatus.NONE, ShipmentTrigger.ORDER_PAID, ShipmentStatus.PREPARED),
    DISPATCH(ShipmentStatus.PREPARED, ShipmentTrigger.CARRIER_BOOKED, ShipmentStatus.DISPATCHED),
    DELIVER(ShipmentStatus.DISPATCHED, ShipmentTrigger.PARCEL_DELIVERED, ShipmentStatus.DELIVERED),
    CANCEL(ShipmentStatus.PREPARED, ShipmentTrigger.CANCELLATION_REQUESTED, ShipmentStatus.CANCELLED),
    /** A cancellation without a shipment still gets its answer, and nothing is shipped afterwards. */
    CANCEL_UNPREPARED(ShipmentStatus.NONE, ShipmentTrigger.CANCELLATION_REQUESTED, ShipmentStatus.CANCELLED);

    private final ShipmentStatus from;
    private final ShipmentTrigger trigger;
    private final ShipmentStatus to;

    ShipmentTransition(ShipmentStatus from, ShipmentTrigger trigger, ShipmentStatus to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    /** The row for a trigger in a state; empty when the trigger changes nothing there. */
    public static Optional<ShipmentTransition> find(ShipmentStatus from, ShipmentTrigger trigger) {
        return Arrays.stream(values())
                .filter(row -> row.from == from && row.trigger == trigger)
                .findFirst();
    }

    public ShipmentStatus from() {
        return from;
    }

    public ShipmentTrigger trigger() {
        return trigger;
    }

    public ShipmentStatus to() {
        return to;
    }
}
