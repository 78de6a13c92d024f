package dev.tandem.shipping.shipment;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The topics that shipping reads and writes, by their channels. Created on first use, because the gRPC server starts before
 * there are channels.
 */
@ApplicationScoped
class ShipmentChannels {
    static final String ORDERS_IN = "order-events-in";
    private static final String SHIPMENTS_OUT = "shipment-events-out";

    private final Multi<Message<byte[]>> orders;
    private final MutinyEmitter<byte[]> shipments;

    ShipmentChannels(
            @Channel(ORDERS_IN) Multi<Message<byte[]>> orders,
            @Channel(SHIPMENTS_OUT) MutinyEmitter<byte[]> shipments) {
        this.orders = orders;
        this.shipments = shipments;
    }

    Multi<Message<byte[]>> orders() {
        return orders;
    }

    MutinyEmitter<byte[]> shipments() {
        return shipments;
    }
}
