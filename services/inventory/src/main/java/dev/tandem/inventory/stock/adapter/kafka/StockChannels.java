package dev.tandem.inventory.stock.adapter.kafka;

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
public class StockChannels {
    public static final String ORDERS_IN = "order-events-in";
    private static final String STOCK_OUT = "stock-events-out";
    private static final String RESERVATIONS_OUT = "reservation-events-out";

    private final MutinyEmitter<byte[]> stock;
    private final MutinyEmitter<byte[]> reservations;
    private final Multi<Message<byte[]>> orders;

    StockChannels(
            @Channel(STOCK_OUT) MutinyEmitter<byte[]> stock,
            @Channel(RESERVATIONS_OUT) MutinyEmitter<byte[]> reservations,
            @Channel(ORDERS_IN) Multi<Message<byte[]>> orders) {
        this.stock = stock;
        this.reservations = reservations;
        this.orders = orders;
    }

    public MutinyEmitter<byte[]> stock() {
        return stock;
    }

    public MutinyEmitter<byte[]> reservations() {
        return reservations;
    }

    public Multi<Message<byte[]>> orders() {
        return orders;
    }
}
