package dev.tandem.tracking.order.application;

import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored views and timelines. */
public interface OrderViews {
    /** Takes a step in, once per event id however often it is given, and tells the watchers of the order. */
    Uni<Void> record(Step step);

    Uni<Optional<OrderView>> find(UUID orderId);

    /** Entries after a position in order of position; 0 gives them from the first. */
    Uni<List<TimelineEntry>> timeline(UUID orderId, long afterPosition, int limit);

    /** Newest first. */
    Uni<List<OrderView>> list(OrderFilter filter, int limit);
}
