package dev.tandem.shipping.shipment;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.shipping.ShippingConfig;
import dev.tandem.shipping.shipment.adapter.kafka.OrderEvents;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentReplyCodec;
import dev.tandem.shipping.shipment.adapter.postgres.ShipmentStateCodec;
import dev.tandem.shipping.shipment.adapter.simulation.SimulatedCarrier;
import dev.tandem.shipping.shipment.adapter.wire.ShipmentEventCodec;
import dev.tandem.shipping.shipment.application.Carrier;
import dev.tandem.shipping.shipment.application.CarrierCalls;
import dev.tandem.shipping.shipment.application.CarrierTask;
import dev.tandem.shipping.shipment.application.ShipmentDecider;
import dev.tandem.shipping.shipment.application.ShipmentTiming;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.shipping.shipment.model.ShipmentState;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the service together: orders' events in, calls to the carrier as tasks, shipments' events out. */
@Singleton
public class ShipmentWiring {
    private final MessagingRuntime runtime;
    private final ShipmentChannels channels;
    private final Carrier carrier;
    private final CommandBus<ShipmentCommand, ShipmentStatus> shipments;
    private final StateReader<ShipmentState, ShipmentEvent> reader;

    ShipmentWiring(MessagingRuntime runtime, ShipmentChannels channels, Carrier carrier, ShippingConfig config) {
        this.runtime = runtime;
        this.channels = channels;
        this.carrier = carrier;
        ShipmentDecider decider =
                new ShipmentDecider(new ShipmentTiming(config.untilDispatch(), config.untilDelivery()));
        Codecs<ShipmentState, ShipmentEvent, ShipmentStatus> codecs =
                new Codecs<>(new ShipmentEventCodec(), new ShipmentStateCodec(), new ShipmentReplyCodec());
        this.shipments = runtime.engine(decider, codecs);
        this.reader = runtime.reader(decider, codecs);
    }

    /** The simulation; any other bean of this type takes its place. */
    @Produces
    @DefaultBean
    @Singleton
    static Carrier simulation() {
        return new SimulatedCarrier();
    }

    @Produces
    @Singleton
    StateReader<ShipmentState, ShipmentEvent> reader() {
        return reader;
    }

    /** Before the runtime starts: calls to the carrier, what is published, and what is consumed. */
    public void connect() {
        InstantSource time = runtime.clock();
        CarrierCalls calls = new CarrierCalls(reader, shipments, carrier, time);
        runtime.onTask(CarrierTask.DISPATCH.type(), calls::dispatch);
        runtime.onTask(CarrierTask.DELIVER.type(), calls::deliver);
        runtime.publish(ShipmentDecider.CATEGORY, channels.shipments());
        runtime.consume(ShipmentChannels.ORDERS_IN, channels.orders(), OrderEvents.into(shipments, time));
    }
}
