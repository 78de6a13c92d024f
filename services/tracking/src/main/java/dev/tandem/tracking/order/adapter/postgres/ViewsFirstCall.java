package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.startup.FirstCall;
import dev.tandem.tracking.order.application.OrderFilter;
import dev.tandem.tracking.order.application.OrderViews;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks every query once for an order that does not exist. The first one has Hibernate compile it, which keeps its
 * event loop busy for seconds on a cold machine, and Hibernate Reactive takes no other thread. So it comes before
 * anything is consumed and before anybody may call.
 */
@Singleton
public class ViewsFirstCall implements FirstCall {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final OrderFilter ALL = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty());

    private final EventLoop loop;
    private final OrderViews views;

    ViewsFirstCall(Vertx vertx, OrderViews views) {
        this.loop = new EventLoop(vertx);
        this.views = views;
    }

    @Override
    public Uni<Void> prepare() {
        return make();
    }

    @Override
    public Uni<Void> make() {
        return Uni.createFrom().completionStage(() -> loop.callApart(() -> askAll().subscribeAsCompletionStage()));
    }

    private Uni<Void> askAll() {
        return views.find(NOBODY)
                .chain(() -> views.timeline(NOBODY, 0, 1))
                .chain(() -> views.list(ALL, 1))
                .replaceWithVoid();
    }
}
