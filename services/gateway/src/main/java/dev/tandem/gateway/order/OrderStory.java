package dev.tandem.gateway.order;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.callee.ServerStream;
import dev.tandem.grpc.client.Failures;
import dev.tandem.proto.tracking.v1.MutinyTrackingServiceGrpc.MutinyTrackingServiceStub;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import dev.tandem.proto.tracking.v1.TrackingServiceGrpc;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import io.grpc.Status;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One client following one order that exists. Watches of tracking that break are taken up again after the last entry,
 * so a restart of tracking is a pause for the client. Used by one subscriber.
 */
final class OrderStory {
    /** Not found: tracking has not heard of the order yet. */
    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.NOT_FOUND,
            Status.Code.UNAVAILABLE,
            Status.Code.CANCELLED,
            Status.Code.INTERNAL,
            Status.Code.UNKNOWN,
            Status.Code.RESOURCE_EXHAUSTED);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String orderId;
    private final MutinyTrackingServiceStub views;
    private final GatewayConfig.Stream config;
    private volatile String cursor;
    private volatile long lastProgress = System.nanoTime();

    OrderStory(String orderId, String afterCursor, MutinyTrackingServiceStub views, GatewayConfig.Stream config) {
        this.orderId = orderId;
        this.cursor = afterCursor;
        this.views = views;
        this.config = config;
    }

    Multi<TimelineEntry> entries() {
        return Multi.createFrom().deferred(this::watch).onFailure().retry().when(failures -> failures.onItem()
                .transformToUniAndConcatenate(this::pauseBeforeRetry));
    }

    private Multi<TimelineEntry> watch() {
        WatchOrderRequest request = WatchOrderRequest.newBuilder()
                .setOrderId(orderId)
                .setAfterCursor(cursor)
                .build();
        MutinyTrackingServiceStub bounded =
                views.withDeadlineAfter(config.watch().toNanos(), TimeUnit.NANOSECONDS);
        return ServerStream.call(bounded, TrackingServiceGrpc.getWatchOrderMethod(), request)
                .onItem()
                .transform(WatchOrderResponse::getEntry)
                .onItem()
                .invoke(this::seen);
    }

    private void seen(TimelineEntry entry) {
        cursor = entry.getCursor();
        lastProgress = System.nanoTime();
    }

    /** Emits when to watch again, or fails the story for good. */
    private Uni<?> pauseBeforeRetry(Throwable failure) {
        Status.Code code = Failures.status(failure).getStatus().getCode();
        if (code == Status.Code.DEADLINE_EXCEEDED) {
            // The watch was as old as it may get; tracking may be well all the time.
            lastProgress = System.nanoTime();
            return pause();
        }
        boolean patient = Duration.ofNanos(System.nanoTime() - lastProgress).compareTo(config.patience()) < 0;
        return PASSING.contains(code) && patient ? pause() : Uni.createFrom().failure(failure);
    }

    private static Uni<?> pause() {
        return Uni.createFrom().item(PAUSE).onItem().delayIt().by(PAUSE);
    }
}
