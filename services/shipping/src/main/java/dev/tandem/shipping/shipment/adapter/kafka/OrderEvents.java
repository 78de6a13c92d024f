package dev.tandem.shipping.shipment.adapter.kafka;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.proto.ordering.v1.OrderCancellationRequested;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.shipping.shipment.adapter.wire.WireTypes;
import dev.tandem.shipping.shipment.model.Parcel;
import dev.tandem.shipping.shipment.model.ParcelLine;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import java.time.Instant;
import java.time.InstantSource;

/** Turns ordering's events into shipping's commands. */
public final class OrderEvents {
    private static final String GROUP = "shipping-fulfilment";

    private OrderEvents() {}

    public static EventHandler into(CommandBus<ShipmentCommand, ?> bus, InstantSource time) {
        return new EventRouter(GROUP)
                .onCommand(
                        OrderPaid.getDescriptor().getFullName(),
                        OrderPaid::parseFrom,
                        bus,
                        (order, event) -> prepare(order, time.instant()))
                .onCommand(
                        OrderCancellationRequested.getDescriptor().getFullName(),
                        OrderCancellationRequested::parseFrom,
                        bus,
                        (order, event) -> new ShipmentCommand.CancelShipment(
                                order.getOrderId(), shipmentId(order.getOrderId()), time.instant()));
    }

    private static ShipmentCommand prepare(OrderPaid order, Instant now) {
        Parcel parcel = new Parcel(
                order.getLinesList().stream()
                        .map(line -> new ParcelLine(line.getSku(), line.getQuantity()))
                        .toList(),
                WireTypes.address(order.getShippingAddress()));
        return new ShipmentCommand.PrepareShipment(
                order.getOrderId(), shipmentId(order.getOrderId()), now, order.getCustomerId(), parcel);
    }

    private static String shipmentId(String orderId) {
        return NameBasedId.of("shipment", orderId).toString();
    }
}
