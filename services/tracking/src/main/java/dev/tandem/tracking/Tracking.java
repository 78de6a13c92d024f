package dev.tandem.tracking;

import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.tracking.order.OrderWiring;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.application.OrderWatch;
import dev.tandem.tracking.order.model.OrderView;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>Queries: {@link OrderViews#find}, {@link OrderViews#timeline}, {@link OrderViews#list},
 *       {@link OrderWatch#watch}. It takes no commands.
 *   <li>Events of ordering, payment, shipping and inventory: {@link OrderViews#record}.
 *   <li>What they mean for a view: {@link OrderView#after}.
 * </ul>
 */
@ApplicationScoped
public class Tracking {
    void start(@Observes StartupEvent started, OrderWiring order, MessagingRuntime runtime) {
        order.connect();
        runtime.start();
    }
}
