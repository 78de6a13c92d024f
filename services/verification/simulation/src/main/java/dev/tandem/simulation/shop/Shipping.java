package dev.tandem.simulation.shop;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.shipping.shipment.adapter.kafka.OrderEvents;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentReplyCodec;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentStateCodec;
import dev.tandem.shipping.shipment.adapter.simulation.SimulatedCarrier;
import dev.tandem.shipping.shipment.adapter.wire.ShipmentEventCodec;
import dev.tandem.shipping.shipment.application.CarrierCalls;
import dev.tandem.shipping.shipment.application.CarrierTask;
import dev.tandem.shipping.shipment.application.ShipmentDecider;
import dev.tandem.shipping.shipment.application.ShipmentTiming;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.shipping.shipment.model.ShipmentState;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import dev.tandem.simulation.service.Blueprint;
import dev.tandem.simulation.service.ServiceRuntime;

/** Shipping; nobody calls it. */
public final class Shipping implements Blueprint<CommandBus<ShipmentCommand, ShipmentStatus>> {
    private final ShipmentTiming timing;

    public Shipping(ShipmentTiming timing) {
        this.timing = timing;
    }

    @Override
    public String name() {
        return "shipping";
    }

    @Override
    public CommandBus<ShipmentCommand, ShipmentStatus> assemble(ServiceRuntime runtime) {
        ShipmentDecider decider = new ShipmentDecider(timing);
        Codecs<ShipmentState, ShipmentEvent, ShipmentStatus> codecs = codecs();
        CommandBus<ShipmentCommand, ShipmentStatus> bus = runtime.engine(decider, codecs);
        CarrierCalls calls =
                new CarrierCalls(runtime.reader(decider, codecs), bus, new SimulatedCarrier(), runtime.time());
        runtime.onTask(CarrierTask.DISPATCH.type(), calls::dispatch);
        runtime.onTask(CarrierTask.DELIVER.type(), calls::deliver);
        runtime.publish(ShipmentDecider.CATEGORY, Topics.SHIPMENTS);
        runtime.consume(Topics.ORDERS, "shipping-fulfilment", OrderEvents.into(bus, runtime.time()));
        return bus;
    }

    public static Codecs<ShipmentState, ShipmentEvent, ShipmentStatus> codecs() {
        return new Codecs<>(new ShipmentEventCodec(), new ShipmentStateCodec(), new ShipmentReplyCodec());
    }
}
