package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Steps taken in by one transaction, each kind of row by one statement. Rows are locked in the order of their ids, so two
 * replicas wait for each other instead of blocking each other; the notification, whose commit the whole server does one
 * at a time, comes once.
 */
final class StepBatch {
    /** A step and the view with it taken in. */
    record Taken(Step step, OrderView after) {}

    private final List<Step> steps;
    private final ViewRows rows;

    StepBatch(List<Step> steps, SqlConnection connection) {
        this.steps = steps;
        this.rows = new ViewRows(connection);
    }

    /** The statements that need no answer of each other are sent at once; the server does them in order. */
    Future<Void> record() {
        UUID[] orders = steps.stream().map(Step::orderId).distinct().toArray(UUID[]::new);
        UUID[] events = steps.stream().map(Step::eventId).toArray(UUID[]::new);
        Future<Void> created = rows.create(orders);
        Future<Map<UUID, OrderView>> views = rows.lock(orders);
        // After the lock: what another replica has taken in of these orders is there to see.
        Future<Set<UUID>> known = rows.known(events);
        return Future.all(created, views, known).compose(read -> write(take(views.result(), known.result())));
    }

    private List<Taken> take(Map<UUID, OrderView> locked, Set<UUID> known) {
        Map<UUID, OrderView> views = new HashMap<>(locked);
        Set<UUID> seen = new HashSet<>(known);
        List<Taken> taken = new ArrayList<>();
        for (Step step : steps) {
            if (seen.add(step.eventId())) {
                OrderView after = before(views.get(step.orderId()), step).after(step);
                views.put(step.orderId(), after);
                taken.add(new Taken(step, after));
            }
        }
        return taken;
    }

    private static OrderView before(OrderView stored, Step step) {
        return stored.entries() == 0 ? OrderView.unknown(step.orderId(), step.time()) : stored;
    }

    private Future<Void> write(List<Taken> taken) {
        if (taken.isEmpty()) {
            return Future.succeededFuture();
        }
        Map<UUID, OrderView> changed = new HashMap<>();
        taken.forEach(step -> changed.put(step.after().orderId(), step.after()));
        return Future.all(rows.add(taken), rows.update(List.copyOf(changed.values())), rows.tell(changed.keySet()))
                .mapEmpty();
    }
}
