package dev.tandem.gateway.order;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.callee.Callees;
import dev.tandem.proto.tracking.v1.MutinyTrackingServiceGrpc.MutinyTrackingServiceStub;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** The stories of orders as they are told: what tracking has, then each new entry until the order is final. */
@ApplicationScoped
class OrderStories {
    private final MutinyTrackingServiceStub views;
    private final OrderCalls orders;
    private final Callees callees;
    private final GatewayConfig.Stream config;

    OrderStories(
            @GrpcClient("tracking") MutinyTrackingServiceStub views,
            OrderCalls orders,
            Callees callees,
            GatewayConfig config) {
        this.views = views;
        this.orders = orders;
        this.callees = callees;
        this.config = config.stream();
    }

    /** Fails with a problem when the order is unknown, the cursor is none of it, or tracking stays away. */
    Multi<TimelineEntry> follow(String orderId, String afterCursor) {
        return Multi.createFrom().deferred(() -> new OrderStory(orderId, afterCursor, views, orders, config)
                        .entries())
                .onFailure()
                .transform(failure -> callees.tracking().problem(failure, OrderStory.TRANSLATION));
    }
}
