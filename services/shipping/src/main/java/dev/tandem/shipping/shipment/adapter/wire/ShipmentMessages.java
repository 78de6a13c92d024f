package dev.tandem.shipping.shipment.adapter.wire;

import dev.tandem.proto.shipping.v1.Shipment;
import dev.tandem.proto.shipping.v1.ShipmentStatus;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.ShipmentState;

/** A shipment's state as the contract's message, for callers and for snapshots. */
public final class ShipmentMessages {
    private static final String PREFIX = "SHIPMENT_STATUS_";

    private ShipmentMessages() {}

    /** The version is the caller's to set. */
    public static Shipment.Builder of(ShipmentState state) {
        return Shipment.newBuilder()
                .setShipmentId(state.shipmentId())
                .setOrderId(state.orderId())
                .setStatus(ShipmentStatus.valueOf(PREFIX + state.status().name()))
                .addAllLines(WireTypes.lines(state.parcel()))
                .setShippingAddress(WireTypes.address(state.parcel().address()))
                .setCarrier(state.consignment().carrier())
                .setTrackingNumber(state.consignment().trackingNumber())
                .setCreateTime(WireTypes.time(state.createdAt()))
                .setUpdateTime(WireTypes.time(state.updatedAt()));
    }

    /** Reads what {@link #of} wrote. */
    public static ShipmentState state(Shipment message) {
        return new ShipmentState(
                dev.tandem.shipping.shipment.model.ShipmentStatus.valueOf(
                        message.getStatus().name().substring(PREFIX.length())),
                message.getOrderId(),
                message.getShipmentId(),
                WireTypes.parcel(message.getLinesList(), message.getShippingAddress()),
                new Consignment(message.getCarrier(), message.getTrackingNumber()),
                WireTypes.instant(message.getCreateTime()),
                WireTypes.instant(message.getUpdateTime()));
    }
}
