package dev.tandem.payment.settlement;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The topics that payment reads and writes, by their channels. Created on first use, because the gRPC server starts before
 * there are channels.
 */
@ApplicationScoped
class SettlementChannels {
    static final String ORDERS_IN = "order-events-in";
    private static final String PAYMENTS_OUT = "payment-events-out";

    private final Multi<Message<byte[]>> orders;
    private final MutinyEmitter<byte[]> payments;

    SettlementChannels(
            @Channel(ORDERS_IN) Multi<Message<byte[]>> orders, @Channel(PAYMENTS_OUT) MutinyEmitter<byte[]> payments) {
        this.orders = orders;
        this.payments = payments;
    }

    Multi<Message<byte[]>> orders() {
        return orders;
    }

    MutinyEmitter<byte[]> payments() {
        return payments;
    }
}
