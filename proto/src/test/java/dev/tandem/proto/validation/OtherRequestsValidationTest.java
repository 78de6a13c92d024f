package dev.tandem.proto.validation;

import static dev.tandem.proto.validation.GoodRequests.ORDER_ID;
import static dev.tandem.proto.validation.GoodRequests.reserveStock;
import static dev.tandem.proto.validation.GoodRequests.restockItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Message;
import dev.tandem.proto.inventory.v1.GetStockRequest;
import dev.tandem.proto.inventory.v1.ListStockRequest;
import dev.tandem.proto.inventory.v1.ReleaseStockRequest;
import dev.tandem.proto.notification.v1.ListNotificationsRequest;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.payment.v1.GetPaymentRequest;
import dev.tandem.proto.shipping.v1.GetShipmentRequest;
import dev.tandem.proto.tracking.v1.GetOrderViewRequest;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.WatchOrderRequest;
import dev.tandem.proto.type.v1.ItemQuantity;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OtherRequestsValidationTest {

    static Stream<Arguments> badOrderIds() {
        return Stream.of(
                        CancelOrderRequest.newBuilder().setOrderId("order-1"),
                        GetOrderRequest.newBuilder(),
                        reserveStock().setOrderId("order-1"),
                        ReleaseStockRequest.newBuilder().setOrderId(ORDER_ID + "0"),
                        GetPaymentRequest.newBuilder(),
                        GetShipmentRequest.newBuilder(),
                        ListNotificationsRequest.newBuilder(),
                        GetOrderViewRequest.newBuilder(),
                        WatchOrderRequest.newBuilder())
                .map(request -> arguments(request, "order_id"));
    }

    static Stream<Arguments> badStockRequests() {
        return Stream.of(
                arguments(reserveStock().clearLines(), "lines"),
                arguments(reserveStock().addLines(pieces("CUP-2", 0)), "lines[1].quantity"),
                arguments(reserveStock().addLines(pieces("cup", 1)), "lines[1].sku"),
                arguments(reserveStock().addLines(pieces("TEA-1", 1)), "reserve_stock.lines.distinct_skus"),
                arguments(restockItem().clearIdempotencyKey(), "idempotency_key"),
                arguments(restockItem().setSku("-TEA"), "sku"),
                arguments(restockItem().setQuantity(0), "quantity"),
                arguments(restockItem().setQuantity(1_000_001), "quantity"),
                arguments(restockItem().setDisplayName(""), "display_name"),
                arguments(restockItem().setLowStockThreshold(-1), "low_stock_threshold"),
                arguments(GetStockRequest.newBuilder(), "sku"));
    }

    static Stream<Arguments> badPages() {
        return Stream.of(
                arguments(ListStockRequest.newBuilder().setPageSize(101), "page_size"),
                arguments(ListStockRequest.newBuilder().setPageSize(-1), "page_size"),
                arguments(ListStockRequest.newBuilder().setPageToken("a b"), "page_token"),
                arguments(ListOrdersRequest.newBuilder().setPageToken("x".repeat(513)), "page_token"),
                arguments(ListOrdersRequest.newBuilder().setCustomerId("c".repeat(65)), "customer_id"),
                arguments(ListOrdersRequest.newBuilder().setStatusValue(99), "status"),
                arguments(
                        ListNotificationsRequest.newBuilder()
                                .setOrderId(ORDER_ID)
                                .setPageSize(101),
                        "page_size"),
                arguments(WatchOrderRequest.newBuilder().setOrderId(ORDER_ID).setAfterCursor("!"), "after_cursor"),
                arguments(
                        CancelOrderRequest.newBuilder().setOrderId(ORDER_ID).setIdempotencyKey("a b"),
                        "idempotency_key"));
    }

    @ParameterizedTest
    @MethodSource({"badOrderIds", "badStockRequests", "badPages"})
    void namesTheOneThingThatIsWrong(Message.Builder request, String place) {
        assertThat(Violations.of(request.build())).containsExactly(place);
    }

    private static ItemQuantity pieces(String sku, int quantity) {
        return ItemQuantity.newBuilder().setSku(sku).setQuantity(quantity).build();
    }
}
