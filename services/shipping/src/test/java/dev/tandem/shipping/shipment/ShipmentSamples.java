package dev.tandem.shipping.shipment;

import dev.tandem.shipping.shipment.model.Address;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.Parcel;
import dev.tandem.shipping.shipment.model.ParcelLine;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import java.time.Instant;
import java.util.List;

/** One order and what may happen to its shipment. */
public final class ShipmentSamples {
    /** When the manual clock of a test begins. */
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    public static final String ORDER = "8f14e45f-ceea-567a-8c2d-3b1c0d6a1f00";
    public static final String SHIPMENT = "9f14e45f-ceea-567a-8c2d-3b1c0d6a1f01";
    public static final Parcel PARCEL = new Parcel(
            List.of(new ParcelLine("TEA-1", 2), new ParcelLine("CUP-7", 10_000)),
            new Address("Åsa Öberg", "Storgatan 1", "111 22", "Stockholm", "SE"));
    public static final Consignment CONSIGNMENT = new Consignment("Tandem Parcel", "TP123");

    public static final ShipmentCommand PREPARE =
            new ShipmentCommand.PrepareShipment(ORDER, SHIPMENT, NOW, "alice", PARCEL);
    public static final ShipmentCommand CANCEL = new ShipmentCommand.CancelShipment(ORDER, SHIPMENT, NOW);
    public static final ShipmentCommand DISPATCH = new ShipmentCommand.DispatchShipment(ORDER, NOW, CONSIGNMENT);
    public static final ShipmentCommand DELIVERY = new ShipmentCommand.RecordDelivery(ORDER, NOW);

    public static final List<ShipmentCommand> COMMANDS = List.of(PREPARE, CANCEL, DISPATCH, DELIVERY);

    public static final List<ShipmentEvent> EVENTS = List.of(
            new ShipmentEvent.Prepared(ORDER, SHIPMENT, NOW, "alice", PARCEL),
            new ShipmentEvent.Dispatched(ORDER, SHIPMENT, NOW, CONSIGNMENT),
            new ShipmentEvent.Delivered(ORDER, SHIPMENT, NOW, CONSIGNMENT),
            new ShipmentEvent.Cancelled(ORDER, SHIPMENT, NOW));

    private ShipmentSamples() {}
}
