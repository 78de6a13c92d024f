package dev.tandem.gateway.order;

import dev.tandem.auth.Scopes;
import dev.tandem.gateway.edge.PageLimit;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Violation;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.List;

/** Orders over REST. */
@ApplicationScoped
class OrderResource implements OrderApi {
    private final OrderCalls calls;
    private final OrderEventStream stream;

    OrderResource(OrderCalls calls, OrderEventStream stream) {
        this.calls = calls;
        this.stream = stream;
    }

    @Override
    @RolesAllowed(Scopes.ORDERS_WRITE)
    public Uni<Response> place(PlaceOrderBody body, HttpHeaders headers) {
        String key = IdempotencyKey.required(values(headers, IdempotencyKey.HEADER));
        if (body == null) {
            throw ProblemException.invalid(Violation.inBody("", "is required"));
        }
        return calls.place(OrderRequests.placeOrder(key, body)).map(OrderResource::placed);
    }

    @Override
    @RolesAllowed(Scopes.ORDERS_READ)
    public Uni<OrderBody> get(String id) {
        return calls.get(OrderParameters.orderId(id)).map(OrderBody::of);
    }

    @Override
    @RolesAllowed(Scopes.ORDERS_WRITE)
    public Uni<Response> cancel(String id, HttpHeaders headers) {
        String key = IdempotencyKey.optional(values(headers, IdempotencyKey.HEADER));
        return calls.cancel(OrderParameters.orderId(id), key).map(OrderResource::cancelled);
    }

    @Override
    @RolesAllowed(Scopes.ORDERS_READ)
    public Uni<OrderPageBody> list(String customer, String state, String cursor, String limit) {
        ListOrdersRequest request = ListOrdersRequest.newBuilder()
                .setCustomerId(Wire.orEmpty(customer))
                .setStatus(OrderParameters.state(state))
                .setPageToken(Wire.orEmpty(cursor))
                .setPageSize(PageLimit.parse(limit))
                .build();
        return calls.list(request).map(OrderPageBody::of);
    }

    @Override
    @RolesAllowed(Scopes.ORDERS_READ)
    public Multi<OutboundSseEvent> events(String id, HttpHeaders headers, Sse sse) {
        return stream.tell(OrderParameters.orderId(id), LastEventId.read(headers), sse);
    }

    private static Response placed(Order order) {
        boolean pending = order.getStatus() == OrderStatus.ORDER_STATUS_PENDING;
        return Response.status(pending ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .location(URI.create("/v1/orders/" + order.getOrderId()))
                .entity(OrderBody.of(order))
                .build();
    }

    private static Response cancelled(Order order) {
        boolean open = order.getStatus() == OrderStatus.ORDER_STATUS_CANCELLING;
        return Response.status(open ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(OrderBody.of(order))
                .build();
    }

    private static List<String> values(HttpHeaders headers, String name) {
        List<String> values = headers.getRequestHeader(name);
        return values == null ? List.of() : values;
    }
}
