package dev.tandem.gateway.order;

import dev.tandem.gateway.callee.Callee;
import dev.tandem.gateway.callee.Callees;
import dev.tandem.gateway.callee.Translation;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.CancelOrderResponse;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.MutinyOrderServiceGrpc.MutinyOrderServiceStub;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderResponse;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.GetOrderViewResponse;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import dev.tandem.proto.tracking.v1.MutinyTrackingServiceGrpc.MutinyTrackingServiceStub;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks ordering and tracking. Each call fails with a problem that names the parts of the REST request. */
@ApplicationScoped
class OrderCalls {
    /** The path of a POST is there: a SKU that is not makes content that cannot be processed. */
    private static final Translation PLACE = Translation.create()
            .header("idempotency_key", IdempotencyKey.HEADER)
            .status(Status.Code.NOT_FOUND, ProblemCode.UNPROCESSABLE_CONTENT)
            .status(Status.Code.ALREADY_EXISTS, ProblemCode.IDEMPOTENCY_KEY_REUSED);

    private static final Translation ONE_ORDER = Translation.create()
            .header("idempotency_key", IdempotencyKey.HEADER)
            .parameter("order_id", "id")
            .status(Status.Code.ALREADY_EXISTS, ProblemCode.IDEMPOTENCY_KEY_REUSED);
    private static final Translation LIST = Translation.create()
            .parameter("customer_id", "customer")
            .parameter("status", "state")
            .parameter("page_size", "limit")
            .parameter("page_token", "cursor");

    private final MutinyOrderServiceStub orders;
    private final MutinyTrackingServiceStub views;
    private final Callee ordering;
    private final Callee tracking;

    OrderCalls(
            @GrpcClient("ordering") MutinyOrderServiceStub orders,
            @GrpcClient("tracking") MutinyTrackingServiceStub views,
            Callees callees) {
        this.orders = orders;
        this.views = views;
        this.ordering = callees.ordering();
        this.tracking = callees.tracking();
    }

    Uni<Order> place(PlaceOrderRequest request) {
        return ordering.call(PLACE, attempt -> attempt.with(orders).placeOrder(request))
                .map(PlaceOrderResponse::getOrder);
    }

    Uni<Order> cancel(String orderId, String idempotencyKey) {
        CancelOrderRequest request = CancelOrderRequest.newBuilder()
                .setOrderId(orderId)
                .setIdempotencyKey(idempotencyKey)
                .build();
        return ordering.call(ONE_ORDER, attempt -> attempt.with(orders).cancelOrder(request))
                .map(CancelOrderResponse::getOrder);
    }

    Uni<Order> get(String orderId) {
        GetOrderRequest request =
                GetOrderRequest.newBuilder().setOrderId(orderId).build();
        return ordering.call(ONE_ORDER, attempt -> attempt.with(orders).getOrder(request))
                .map(GetOrderResponse::getOrder);
    }

    Uni<GetOrderViewResponse> view(String orderId) {
        GetOrderViewRequest request =
                GetOrderViewRequest.newBuilder().setOrderId(orderId).build();
        return tracking.call(ONE_ORDER, attempt -> attempt.with(views).getOrderView(request));
    }

    Uni<ListOrdersResponse> list(ListOrdersRequest request) {
        return tracking.call(LIST, attempt -> attempt.with(views).listOrders(request));
    }
}
