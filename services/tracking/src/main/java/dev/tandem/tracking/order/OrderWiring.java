package dev.tandem.tracking.order;

import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.tracking.TrackingConfig;
import dev.tandem.tracking.order.adapter.kafka.OrderEvents;
import dev.tandem.tracking.order.adapter.kafka.PaymentEvents;
import dev.tandem.tracking.order.adapter.kafka.ReservationEvents;
import dev.tandem.tracking.order.adapter.kafka.ShipmentEvents;
import dev.tandem.tracking.order.adapter.postgres.PostgresOrderViews;
import dev.tandem.tracking.order.application.OrderSignals;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.application.OrderWatch;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.reactive.mutiny.Mutiny;

/** Constructs the order feature, in reading order. */
@ApplicationScoped
public class OrderWiring {
    private final MessagingRuntime runtime;
    private final OrderChannels channels;
    private final OrderViews views;

    OrderWiring(
            MessagingRuntime runtime,
            OrderChannels channels,
            Mutiny.SessionFactory sessions,
            Pool pool,
            Vertx vertx,
            TrackingConfig config) {
        this.runtime = runtime;
        this.channels = channels;
        this.views = new PostgresOrderViews(
                sessions, pool, new EventLoop(vertx), new LingerLimits(config.linger(), config.lingerUpTo()));
    }

    @Produces
    @Singleton
    OrderSignals signals() {
        return new OrderSignals();
    }

    @Produces
    @Singleton
    OrderViews views() {
        return views;
    }

    @Produces
    @Singleton
    OrderWatch watch(OrderSignals signals, TrackingConfig config) {
        return new OrderWatch(
                views, signals, config.watch().pollInterval(), config.watch().unknownOrderPatience(), runtime.clock());
    }

    /** Tells the runtime what to listen to. */
    public void connect() {
        runtime.consume("order-events-in", channels.orders, OrderEvents.handler(views));
        runtime.consume("payment-events-in", channels.payments, PaymentEvents.handler(views));
        runtime.consume("shipment-events-in", channels.shipments, ShipmentEvents.handler(views));
        runtime.consume("reservation-events-in", channels.reservations, ReservationEvents.handler(views));
    }

    /** The topics this feature listens to. */
    @Singleton
    static class OrderChannels {
        private final Multi<Message<byte[]>> orders;
        private final Multi<Message<byte[]>> payments;
        private final Multi<Message<byte[]>> shipments;
        private final Multi<Message<byte[]>> reservations;

        OrderChannels(
                @Channel("order-events-in") Multi<Message<byte[]>> orders,
                @Channel("payment-events-in") Multi<Message<byte[]>> payments,
                @Channel("shipment-events-in") Multi<Message<byte[]>> shipments,
                @Channel("reservation-events-in") Multi<Message<byte[]>> reservations) {
            this.orders = orders;
            this.payments = payments;
            this.shipments = shipments;
            this.reservations = reservations;
        }
    }
}
