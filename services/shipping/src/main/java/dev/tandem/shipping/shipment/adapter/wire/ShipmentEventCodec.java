package dev.tandem.shipping.shipment.adapter.wire;

import static dev.tandem.shipping.shipment.adapter.wire.WireTypes.instant;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.tandem.messaging.store.EventCodec;
import dev.tandem.proto.shipping.v1.ShipmentCancelled;
import dev.tandem.proto.shipping.v1.ShipmentDelivered;
import dev.tandem.proto.shipping.v1.ShipmentDispatched;
import dev.tandem.proto.shipping.v1.ShipmentPrepared;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.ShipmentEvent;

/** Stores and publishes events as the contract's messages. */
public final class ShipmentEventCodec implements EventCodec<ShipmentEvent> {
    @Override
    public Encoded encode(ShipmentEvent event) {
        Message message = message(event);
        return new Encoded(message.getDescriptorForType().getFullName(), message.toByteArray());
    }

    @Override
    public ShipmentEvent decode(String type, byte[] payload) {
        try {
            return switch (type) {
                case "tandem.shipping.v1.ShipmentPrepared" -> prepared(ShipmentPrepared.parseFrom(payload));
                case "tandem.shipping.v1.ShipmentDispatched" -> dispatched(ShipmentDispatched.parseFrom(payload));
                case "tandem.shipping.v1.ShipmentDelivered" -> delivered(ShipmentDelivered.parseFrom(payload));
                case "tandem.shipping.v1.ShipmentCancelled" -> cancelled(ShipmentCancelled.parseFrom(payload));
                default -> throw new IllegalArgumentException("Not an event of a shipment: " + type);
            };
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a " + type, e);
        }
    }

    private static Message message(ShipmentEvent event) {
        if (event instanceof ShipmentEvent.Prepared prepared) {
            return message(prepared);
        }
        if (event instanceof ShipmentEvent.Dispatched dispatched) {
            return message(dispatched);
        }
        if (event instanceof ShipmentEvent.Delivered delivered) {
            return message(delivered);
        }
        return ShipmentCancelled.newBuilder()
                .setOrderId(event.orderId())
                .setShipmentId(event.shipmentId())
                .setOccurTime(WireTypes.time(event.at()))
                .build();
    }

    private static ShipmentPrepared message(ShipmentEvent.Prepared event) {
        return ShipmentPrepared.newBuilder()
                .setOrderId(event.orderId())
                .setShipmentId(event.shipmentId())
                .setOccurTime(WireTypes.time(event.at()))
                .addAllLines(WireTypes.lines(event.parcel()))
                .setShippingAddress(WireTypes.address(event.parcel().address()))
                .setCustomerId(event.customerId())
                .build();
    }

    private static ShipmentDispatched message(ShipmentEvent.Dispatched event) {
        return ShipmentDispatched.newBuilder()
                .setOrderId(event.orderId())
                .setShipmentId(event.shipmentId())
                .setOccurTime(WireTypes.time(event.at()))
                .setCarrier(event.consignment().carrier())
                .setTrackingNumber(event.consignment().trackingNumber())
                .build();
    }

    private static ShipmentDelivered message(ShipmentEvent.Delivered event) {
        return ShipmentDelivered.newBuilder()
                .setOrderId(event.orderId())
                .setShipmentId(event.shipmentId())
                .setOccurTime(WireTypes.time(event.at()))
                .setCarrier(event.consignment().carrier())
                .setTrackingNumber(event.consignment().trackingNumber())
                .build();
    }

    private static ShipmentEvent prepared(ShipmentPrepared event) {
        return new ShipmentEvent.Prepared(
                event.getOrderId(),
                event.getShipmentId(),
                instant(event.getOccurTime()),
                event.getCustomerId(),
                WireTypes.parcel(event.getLinesList(), event.getShippingAddress()));
    }

    private static ShipmentEvent dispatched(ShipmentDispatched event) {
        Consignment consignment = new Consignment(event.getCarrier(), event.getTrackingNumber());
        return new ShipmentEvent.Dispatched(
                event.getOrderId(), event.getShipmentId(), instant(event.getOccurTime()), consignment);
    }

    private static ShipmentEvent delivered(ShipmentDelivered event) {
        Consignment consignment = new Consignment(event.getCarrier(), event.getTrackingNumber());
        return new ShipmentEvent.Delivered(
                event.getOrderId(), event.getShipmentId(), instant(event.getOccurTime()), consignment);
    }

    private static ShipmentEvent cancelled(ShipmentCancelled event) {
        return new ShipmentEvent.Cancelled(event.getOrderId(), event.getShipmentId(), instant(event.getOccurTime()));
    }
}
