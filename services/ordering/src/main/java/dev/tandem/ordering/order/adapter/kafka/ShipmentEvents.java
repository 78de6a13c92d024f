package dev.tandem.ordering.order.adapter.kafka;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.Parcel;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentCancelled;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentDelivered;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentDispatched;
import dev.tandem.proto.shipping.v1.ShipmentCancelled;
import dev.tandem.proto.shipping.v1.ShipmentDelivered;
import dev.tandem.proto.shipping.v1.ShipmentDispatched;
import java.time.InstantSource;

/** What shipping tells about shipments. */
public final class ShipmentEvents {
    private static final String GROUP = "ordering-shipments";

    private ShipmentEvents() {}

    public static EventHandler handler(CommandBus<OrderCommand, ?> bus, InstantSource time) {
        return new EventRouter(GROUP)
                .onCommand(
                        ShipmentDispatched.getDescriptor().getFullName(),
                        ShipmentDispatched::parseFrom,
                        bus,
                        (event, envelope) -> new NoteShipmentDispatched(
                                OrderIds.read(event.getOrderId()),
                                new Parcel(event.getCarrier(), event.getTrackingNumber()),
                                time.instant()))
                .onCommand(
                        ShipmentDelivered.getDescriptor().getFullName(),
                        ShipmentDelivered::parseFrom,
                        bus,
                        (event, envelope) ->
                                new NoteShipmentDelivered(OrderIds.read(event.getOrderId()), time.instant()))
                .onCommand(
                        ShipmentCancelled.getDescriptor().getFullName(),
                        ShipmentCancelled::parseFrom,
                        bus,
                        (event, envelope) ->
                                new NoteShipmentCancelled(OrderIds.read(event.getOrderId()), time.instant()));
    }
}
