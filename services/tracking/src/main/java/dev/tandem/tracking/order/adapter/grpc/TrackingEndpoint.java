package dev.tandem.tracking.order.adapter.grpc;

import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.GetOrderViewResponse;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import dev.tandem.proto.tracking.v1.TrackingService;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import dev.tandem.tracking.order.application.OrderFilter;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.application.OrderWatch;
import dev.tandem.tracking.order.application.PositionBeyondEndException;
import dev.tandem.tracking.order.application.UnknownOrderException;
import dev.tandem.tracking.order.model.OrderView;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers queries about orders. */
@GrpcService
public class TrackingEndpoint implements TrackingService {
    private static final int DEFAULT_PAGE = 20;
    private static final int LONGEST_TIMELINE = 1_000;

    private final OrderViews views;
    private final OrderWatch watch;

    public TrackingEndpoint(OrderViews views, OrderWatch watch) {
        this.views = views;
        this.watch = watch;
    }

    @Override
    public Uni<GetOrderViewResponse> getOrderView(GetOrderViewRequest request) {
        UUID orderId = UUID.fromString(request.getOrderId());
        return views.find(orderId)
                .map(found -> found.filter(view -> view.versions().order() > 0)
                        .orElseThrow(() -> new UnknownOrderException(orderId)))
                .chain(view -> views.timeline(orderId, 0, LONGEST_TIMELINE)
                        .map(entries -> GetOrderViewResponse.newBuilder()
                                .setOrder(ViewMessages.view(view))
                                .addAllTimeline(entries.stream()
                                        .map(ViewMessages::entry)
                                        .toList())
                                .build()))
                .onFailure(UnknownOrderException.class)
                .transform(TrackingEndpoint::notFound);
    }

    @Override
    public Uni<ListOrdersResponse> listOrders(ListOrdersRequest request) {
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        OrderFilter filter = new OrderFilter(
                Optional.of(request.getCustomerId()).filter(id -> !id.isEmpty()),
                status(request.getStatus()),
                PageToken.parse(request.getPageToken()));
        return views.list(filter, size + 1).map(found -> page(found, size));
    }

    @Override
    public Multi<WatchOrderResponse> watchOrder(WatchOrderRequest request) {
        Context context = Vertx.currentContext();
        return watch.watch(
                        UUID.fromString(request.getOrderId()),
                        Cursor.position(request.getAfterCursor()),
                        task -> context.runOnContext(now -> task.run()))
                .map(entry -> WatchOrderResponse.newBuilder()
                        .setEntry(ViewMessages.entry(entry))
                        .build())
                .onFailure(UnknownOrderException.class)
                .transform(TrackingEndpoint::notFound)
                .onFailure(PositionBeyondEndException.class)
                .transform(beyond -> FieldFault.of(Status.Code.OUT_OF_RANGE, Cursor.FIELD, beyond.getMessage()));
    }

    private static ListOrdersResponse page(List<OrderView> found, int size) {
        List<OrderView> shown = found.subList(0, Math.min(size, found.size()));
        ListOrdersResponse.Builder response = ListOrdersResponse.newBuilder()
                .addAllOrders(shown.stream().map(ViewMessages::view).toList());
        if (found.size() > size) {
            response.setNextPageToken(PageToken.after(shown.get(size - 1)));
        }
        return response.build();
    }

    private static Optional<dev.tandem.tracking.order.model.OrderStatus> status(OrderStatus status) {
        return status == OrderStatus.ORDER_STATUS_UNSPECIFIED
                ? Optional.empty()
                : Optional.of(dev.tandem.tracking.order.model.OrderStatus.valueOf(
                        status.name().substring("ORDER_STATUS_".length())));
    }

    private static Throwable notFound(Throwable unknown) {
        return Status.NOT_FOUND.withDescription(unknown.getMessage()).asRuntimeException();
    }
}
