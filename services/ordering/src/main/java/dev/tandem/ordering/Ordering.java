package dev.tandem.ordering;

import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.ordering.order.OrderWiring;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.ordering.order.model.CancelOrder;
import dev.tandem.ordering.order.model.PaymentNews;
import dev.tandem.ordering.order.model.PlaceOrder;
import dev.tandem.ordering.order.model.ShipmentNews;
import dev.tandem.ordering.order.model.StockNews;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>Commands of callers: {@link PlaceOrder}, {@link CancelOrder}; query: {@link Orders#find}.
 *   <li>Commands by events of other services: {@link StockNews}, {@link PaymentNews}, {@link ShipmentNews}.
 *   <li>Rules: {@link dev.tandem.ordering.order.model.Order} and the table in
 *       {@link dev.tandem.ordering.order.model.OrderTransition}.
 * </ul>
 */
@ApplicationScoped
public class Ordering {
    void start(@Observes StartupEvent started, OrderWiring order, MessagingRuntime runtime) {
        order.connect();
        runtime.start();
    }
}
