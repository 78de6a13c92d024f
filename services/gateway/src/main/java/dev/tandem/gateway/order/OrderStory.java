package dev.tandem.gateway.order;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.callee.Failures;
import dev.tandem.gateway.callee.Translation;
import dev.tandem.proto.tracking.v1.MutinyTrackingServiceGrpc.MutinyTrackingServiceStub;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import io.grpc.Status;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One client following one order. Watches of tracking that break are taken up again after the last entry, so a restart
 * of tracking is a pause for the client. Used by one subscriber.
 */
final class OrderStory {
    static final Translation TRANSLATION =
            Translation.create().parameter("order_id", "id").header("after_cursor", "Last-Event-ID");

    private static final Set<Status.Code> BROKEN =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED, Status.Code.INTERNAL);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String orderId;
    private final MutinyTrackingServiceStub views;
    private final OrderCalls orders;
    private final GatewayConfig.Stream config;
    private final long begin = System.nanoTime();
    private volatile String cursor;
    private volatile long lastProgress = begin;

    OrderStory(
            String orderId,
            String afterCursor,
            MutinyTrackingServiceStub views,
            OrderCalls orders,
            GatewayConfig.Stream config) {
        this.orderId = orderId;
        this.cursor = afterCursor;
        this.views = views;
        this.orders = orders;
        this.config = config;
    }

    Multi<TimelineEntry> entries() {
        return Multi.createFrom()
                .deferred(this::watch)
                .onFailure()
                .retry()
                .when(failures -> failures.onItem().transformToUniAndConcatenate(this::pauseBeforeRetry));
    }

    private Multi<TimelineEntry> watch() {
        WatchOrderRequest request = WatchOrderRequest.newBuilder()
                .setOrderId(orderId)
                .setAfterCursor(cursor)
                .build();
        return views.withDeadlineAfter(config.watch().toNanos(), TimeUnit.NANOSECONDS)
                .watchOrder(request)
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
        boolean patient = elapsedSince(lastProgress).compareTo(config.patience()) < 0;
        if (BROKEN.contains(code) && hasBegun()) {
            boolean routine = code == Status.Code.DEADLINE_EXCEEDED;
            return routine || patient ? pause() : Uni.createFrom().failure(failure);
        }
        if (code == Status.Code.NOT_FOUND && cursor.isEmpty() && patient) {
            // Tracking follows by a moment; ordering knows whether there is such an order at all.
            return orders.get(orderId).onItem().transformToUni(known -> pause());
        }
        return Uni.createFrom().failure(failure);
    }

    /** Whether the response is under way, so that a failure could no longer be told as a problem. */
    private boolean hasBegun() {
        return lastProgress != begin || elapsedSince(begin).compareTo(config.firstHeartbeat()) >= 0;
    }

    private static Duration elapsedSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static Uni<Object> pause() {
        return Uni.createFrom().item((Object) PAUSE).onItem().delayIt().by(PAUSE);
    }
}
