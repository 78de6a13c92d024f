package dev.tandem.ordering.order.adapter.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The service's channels; application.properties names their topics. Created on first use, because the gRPC server
 * starts before there are channels.
 */
@ApplicationScoped
public class OrderChannels {
    public static final String RESERVATIONS_IN = "reservation-events-in";
    public static final String PAYMENTS_IN = "payment-events-in";
    public static final String SHIPMENTS_IN = "shipment-events-in";
    private static final String ORDERS_OUT = "order-events-out";

    private final MutinyEmitter<byte[]> orders;
    private final Multi<Message<byte[]>> reservations;
    private final Multi<Message<byte[]>> payments;
    private final Multi<Message<byte[]>> shipments;

    OrderChannels(
            @Channel(ORDERS_OUT) MutinyEmitter<byte[]> orders,
            @Channel(RESERVATIONS_IN) Multi<Message<byte[]>> reservations,
            @Channel(PAYMENTS_IN) Multi<Message<byte[]>> payments,
            @Channel(SHIPMENTS_IN) Multi<Message<byte[]>> shipments) {
        this.orders = orders;
        this.reservations = reservations;
        this.payments = payments;
        this.shipments = shipments;
    }

    public MutinyEmitter<byte[]> orders() {
        return orders;
    }

    public Multi<Message<byte[]>> reservations() {
        return reservations;
    }

    public Multi<Message<byte[]>> payments() {
        return payments;
    }

    public Multi<Message<byte[]>> shipments() {
        return shipments;
    }
}
