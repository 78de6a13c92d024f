package dev.tandem.shipping.shipment.application;

import java.time.Duration;

/**
 * How long the steps take.
 *
 * @param untilDispatch from prepared until the carrier is called
 * @param untilDelivery from dispatched until the carrier is asked whether the parcel arrived
 */
public record ShipmentTiming(Duration untilDispatch, Duration untilDelivery) {
    public ShipmentTiming {
        if (untilDispatch.isNegative() || untilDelivery.isNegative()) {
            throw new IllegalArgumentException(
                    "Shipping takes no negative time: " + untilDispatch + ", " + untilDelivery);
        }
    }
}
