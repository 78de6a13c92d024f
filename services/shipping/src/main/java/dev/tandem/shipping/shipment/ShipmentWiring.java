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
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts the service together: orders' events in, calls to the carrier as tasks, shipments' events out. */
@Singleton
class ShipmentWiring {
    private final ShipmentDecider decider;
    private final Codecs<ShipmentState, ShipmentEvent, ShipmentStatus> codecs =
            new Codecs<>(new ShipmentEventCodec(), new ShipmentStateCodec(), new ShipmentReplyCodec());
    private final InstantSource time = InstantSource.system();
    private final Multi<Message<byte[]>> ordersIn;
    private final MutinyEmitter<byte[]> shipmentsOut;

    ShipmentWiring(
            ShippingConfig config,
            @Channel(OrderEvents.CHANNEL) Multi<Message<byte[]>> ordersIn,
            @Channel("shipment-events-out") MutinyEmitter<byte[]> shipmentsOut) {
        this.decider = new ShipmentDecider(new ShipmentTiming(config.untilDispatch(), config.untilDelivery()));
        this.ordersIn = ordersIn;
        this.shipmentsOut = shipmentsOut;
    }

    @Produces
    @Singleton
    StateReader<ShipmentState, ShipmentEvent> reader(MessagingRuntime runtime) {
        return runtime.reader(decider, codecs);
    }

    /** The simulation; any other bean of this type takes its place. */
    @Produces
    @DefaultBean
    @Singleton
    Carrier carrier() {
        return new SimulatedCarrier();
    }

    void start(
            @Observes StartupEvent started,
            MessagingRuntime runtime,
            StateReader<ShipmentState, ShipmentEvent> reader,
            Carrier carrier) {
        CommandBus<ShipmentCommand, ShipmentStatus> shipments = runtime.engine(decider, codecs);
        CarrierCalls calls = new CarrierCalls(reader, shipments, carrier, time);
        runtime.onTask(CarrierTask.DISPATCH.type(), calls::dispatch);
        runtime.onTask(CarrierTask.DELIVER.type(), calls::deliver);
        runtime.publish(ShipmentDecider.CATEGORY, shipmentsOut);
        runtime.consume(OrderEvents.CHANNEL, ordersIn, OrderEvents.into(shipments, time));
        runtime.start();
    }
}
