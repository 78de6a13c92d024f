package dev.tandem.inventory;

import dev.tandem.inventory.stock.StockWiring;
import dev.tandem.inventory.stock.application.Stock;
import dev.tandem.inventory.stock.model.ReservationCommand;
import dev.tandem.inventory.stock.model.RestockItem;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>Commands of callers: {@link RestockItem}, {@link ReservationCommand.ReserveStock},
 *       {@link ReservationCommand.ReleaseStock}; queries: {@link Stock#find}, {@link Stock#list}.
 *   <li>Commands by ordering's events: reserve, {@link ReservationCommand.ConfirmReservation}, release,
 *       {@link ReservationCommand.DeductStock}; by a timer: {@link ReservationCommand.ExpireReservation}.
 *   <li>Rules: {@link dev.tandem.inventory.stock.model.StockRules}, with the tables
 *       {@link dev.tandem.inventory.stock.model.StockItemTransition} and
 *       {@link dev.tandem.inventory.stock.model.ReservationTransition}.
 * </ul>
 */
@ApplicationScoped
public class Inventory {
    void start(@Observes StartupEvent started, StockWiring stock, MessagingRuntime runtime) {
        stock.connect();
        runtime.start();
    }
}
