package dev.tandem.tracking.order.application;

import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Views on the heap. */
final class InMemoryOrderViews implements OrderViews {
    private final Map<UUID, OrderView> views = new HashMap<>();
    private final Map<UUID, List<TimelineEntry>> timelines = new HashMap<>();
    private final OrderSignals signals;
    private int lookUps;

    InMemoryOrderViews(OrderSignals signals) {
        this.signals = signals;
    }

    @Override
    public Uni<Void> record(Step step) {
        take(step);
        signals.tell(step.orderId());
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<Optional<OrderView>> find(UUID orderId) {
        lookUps++;
        return Uni.createFrom().item(Optional.ofNullable(views.get(orderId)));
    }

    @Override
    public synchronized Uni<List<TimelineEntry>> timeline(UUID orderId, long afterPosition, int limit) {
        return Uni.createFrom()
                .item(timelines.getOrDefault(orderId, List.of()).stream()
                        .filter(entry -> entry.position() > afterPosition)
                        .limit(limit)
                        .toList());
    }

    @Override
    public synchronized Uni<List<OrderView>> list(OrderFilter filter, int limit) {
        return Uni.createFrom().item(views.values().stream().limit(limit).toList());
    }

    synchronized int lookUps() {
        return lookUps;
    }

    private synchronized void take(Step step) {
        OrderView after = views.getOrDefault(step.orderId(), OrderView.unknown(step.orderId(), step.time()))
                .after(step);
        views.put(step.orderId(), after);
        timelines
                .computeIfAbsent(step.orderId(), id -> new ArrayList<>())
                .add(new TimelineEntry(
                        step.eventId(),
                        after.entries(),
                        step.type(),
                        step.source(),
                        step.time(),
                        after.status(),
                        step.summary()));
    }
}
