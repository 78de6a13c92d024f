package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.messaging.store.StoreException;
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
import java.util.stream.Collectors;

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

    /**
     * The statements that need no answer of each other are sent at once; the server does them in order. Fails with a
     * conflict when another replica learns of one of the orders at the same time.
     */
    Future<Void> record() {
        UUID[] orders = steps.stream().map(Step::orderId).distinct().toArray(UUID[]::new);
        UUID[] events = steps.stream().map(Step::eventId).toArray(UUID[]::new);
        Future<Map<UUID, OrderView>> views = rows.lock(orders);
        // After the lock: what another replica has taken in of these orders is there to see.
        Future<Set<UUID>> known = rows.known(events);
        return Future.all(views, known)
                .compose(read -> write(
                        take(views.result(), known.result()), views.result().keySet()));
    }

    private List<Taken> take(Map<UUID, OrderView> locked, Set<UUID> known) {
        Map<UUID, OrderView> views = new HashMap<>(locked);
        Set<UUID> seen = new HashSet<>(known);
        List<Taken> taken = new ArrayList<>();
        for (Step step : steps) {
            if (seen.add(step.eventId())) {
                OrderView before = views.get(step.orderId());
                OrderView after =
                        (before == null ? OrderView.unknown(step.orderId(), step.time()) : before).after(step);
                views.put(step.orderId(), after);
                taken.add(new Taken(step, after));
            }
        }
        return taken;
    }

    private Future<Void> write(List<Taken> taken, Set<UUID> stored) {
        if (taken.isEmpty()) {
            return Future.succeededFuture();
        }
        Map<UUID, OrderView> latest = new HashMap<>();
        taken.forEach(step -> latest.put(step.after().orderId(), step.after()));
        Map<Boolean, List<OrderView>> views =
                latest.values().stream().collect(Collectors.partitioningBy(view -> stored.contains(view.orderId())));
        return create(views.get(false))
                .compose(created -> Future.all(rows.add(taken), update(views.get(true)), rows.tell(latest.keySet())))
                .mapEmpty();
    }

    // Before anything else is written: whoever comes second waits here, for rows without a lock to wait for.
    private Future<Void> create(List<OrderView> views) {
        return views.isEmpty()
                ? Future.succeededFuture()
                : rows.create(views)
                        .compose(created -> created == views.size()
                                ? Future.succeededFuture()
                                : Future.failedFuture(new StoreException.Conflict(
                                        "Another replica learned of the same order at the same time.", null)));
    }

    private Future<Void> update(List<OrderView> views) {
        return views.isEmpty() ? Future.succeededFuture() : rows.update(views);
    }
}
