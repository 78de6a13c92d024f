package dev.tandem.shipping;

import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.shipping.shipment.ShipmentWiring;
import dev.tandem.shipping.shipment.model.ShipmentCommand.CancelShipment;
import dev.tandem.shipping.shipment.model.ShipmentCommand.DispatchShipment;
import dev.tandem.shipping.shipment.model.ShipmentCommand.PrepareShipment;
import dev.tandem.shipping.shipment.model.ShipmentCommand.RecordDelivery;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>Commands by ordering's events: {@link PrepareShipment}, {@link CancelShipment}.
 *   <li>Commands by the carrier's answers: {@link DispatchShipment}, {@link RecordDelivery}.
 *   <li>Query of callers: {@code GetShipment}.
 *   <li>Rules: {@link dev.tandem.shipping.shipment.model.Shipment} and the table in
 *       {@link dev.tandem.shipping.shipment.model.ShipmentTransition}.
 * </ul>
 */
@Singleton
class Shipping {
    void start(@Observes StartupEvent started, ShipmentWiring shipment, MessagingRuntime runtime) {
        shipment.connect();
        runtime.start();
    }
}
