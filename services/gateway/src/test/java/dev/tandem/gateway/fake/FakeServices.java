package dev.tandem.gateway.fake;

import dev.tandem.proto.inventory.v1.GetStockRequest;
import dev.tandem.proto.inventory.v1.GetStockResponse;
import dev.tandem.proto.inventory.v1.InventoryServiceGrpc;
import dev.tandem.proto.inventory.v1.ListStockRequest;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.CancelOrderResponse;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderResponse;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.GetOrderViewResponse;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import dev.tandem.proto.tracking.v1.TrackingServiceGrpc;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the services behind the gateway once for all tests, and hands itself to the tests' fields. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    public final FakeServer ordering = new FakeServer(OrderServiceGrpc.getServiceDescriptor());
    public final FakeServer inventory = new FakeServer(InventoryServiceGrpc.getServiceDescriptor());
    public final FakeServer tracking = new FakeServer(TrackingServiceGrpc.getServiceDescriptor());

    @Override
    public Map<String, String> start() {
        reset();
        return Map.of(
                "quarkus.grpc.clients.ordering.test-port",
                String.valueOf(ordering.port()),
                "quarkus.grpc.clients.inventory.test-port",
                String.valueOf(inventory.port()),
                "quarkus.grpc.clients.tracking.test-port",
                String.valueOf(tracking.port()),
                "tandem.gateway.call.deadline",
                "2s",
                "tandem.gateway.call.max-concurrent",
                "8",
                "tandem.gateway.call.min-concurrent",
                "4",
                "tandem.gateway.call.retry-budget",
                "10",
                "tandem.gateway.call.max-waiting",
                "4",
                "tandem.gateway.stream.heartbeat",
                "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeServices.class));
    }

    @Override
    public void stop() {
        ordering.stop();
        inventory.stop();
        tracking.stop();
    }

    /** All up, nothing scripted. */
    public void reset() {
        ordering.reset();
        inventory.reset();
        tracking.reset();
    }

    public Script<PlaceOrderRequest, PlaceOrderResponse> placeOrder() {
        return ordering.method(OrderServiceGrpc.getPlaceOrderMethod());
    }

    public Script<CancelOrderRequest, CancelOrderResponse> cancelOrder() {
        return ordering.method(OrderServiceGrpc.getCancelOrderMethod());
    }

    public Script<GetOrderRequest, GetOrderResponse> getOrder() {
        return ordering.method(OrderServiceGrpc.getGetOrderMethod());
    }

    public Script<GetStockRequest, GetStockResponse> getStock() {
        return inventory.method(InventoryServiceGrpc.getGetStockMethod());
    }

    public Script<ListStockRequest, ListStockResponse> listStock() {
        return inventory.method(InventoryServiceGrpc.getListStockMethod());
    }

    public Script<ListOrdersRequest, ListOrdersResponse> listOrders() {
        return tracking.method(TrackingServiceGrpc.getListOrdersMethod());
    }

    public Script<GetOrderViewRequest, GetOrderViewResponse> getOrderView() {
        return tracking.method(TrackingServiceGrpc.getGetOrderViewMethod());
    }

    public Script<WatchOrderRequest, WatchOrderResponse> watchOrder() {
        return tracking.method(TrackingServiceGrpc.getWatchOrderMethod());
    }
}
