package dev.tandem.gateway.order;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.rpc.Code;
import dev.tandem.gateway.fake.Details;
import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.ordering.v1.CancelOrderResponse;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.payment.v1.PaymentStatus;
import dev.tandem.proto.tracking.v1.ListOrdersRequest;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import dev.tandem.proto.tracking.v1.OrderView;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class OrderQueriesTest {
    private static final String PATH = "/v1/orders/" + Orders.ID;

    FakeServices services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void readsAnOrder() {
        services.getOrder()
                .replies(GetOrderResponse.newBuilder()
                        .setOrder(Orders.order(OrderStatus.ORDER_STATUS_CANCELLED).toBuilder()
                                .setCancelReason(OrderCancelReason.ORDER_CANCEL_REASON_PAYMENT_DECLINED))
                        .build());

        get(PATH)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("PAYMENT_DECLINED"))
                .body("total.minorUnits", equalTo(2500));
    }

    @Test
    void anUnknownOrderIs404() {
        services.getOrder().fails(Details.reason(Code.NOT_FOUND, "ORDER_NOT_FOUND", "No such order.", Map.of()));

        problem(get(PATH), 404, "ORDER_NOT_FOUND").body("instance", equalTo(PATH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "1-1-1-1-1", "5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b1g"})
    void aBadUuidIs400(String id) {
        problem(get("/v1/orders/" + id), 400, "INVALID_REQUEST").body("errors[0].parameter", equalTo("id"));
        problem(delete("/v1/orders/" + id), 400, "INVALID_REQUEST").body("errors[0].parameter", equalTo("id"));
        problem(get("/v1/orders/" + id + "/events"), 400, "INVALID_REQUEST").body("errors[0].parameter", equalTo("id"));
    }

    @Test
    void cancelsAtOnce() {
        cancelledAs(OrderStatus.ORDER_STATUS_CANCELLED);

        delete(PATH).statusCode(200).body("status", equalTo("CANCELLED"));

        assertThat(services.cancelOrder().received().get(0).getOrderId()).isEqualTo(Orders.ID);
        assertThat(services.cancelOrder().received().get(0).getIdempotencyKey()).isEmpty();
    }

    @Test
    void cancelsLaterWhenShippingDecides() {
        cancelledAs(OrderStatus.ORDER_STATUS_CANCELLING);

        given().header("Idempotency-Key", "cancel-1")
                .delete(PATH)
                .then()
                .statusCode(202)
                .body("status", equalTo("CANCELLING"));

        assertThat(services.cancelOrder().received().get(0).getIdempotencyKey()).isEqualTo("cancel-1");
    }

    @Test
    void aCancelAfterDispatchIs409() {
        services.cancelOrder()
                .fails(Details.reason(
                        Code.FAILED_PRECONDITION, "ALREADY_DISPATCHED", "The order is on its way.", Map.of()));

        problem(delete(PATH), 409, "ALREADY_DISPATCHED").body("detail", equalTo("The order is on its way."));
    }

    @Test
    void listsByCustomerAndState() {
        services.listOrders()
                .replies(ListOrdersResponse.newBuilder()
                        .addOrders(OrderView.newBuilder()
                                .setOrderId(Orders.ID)
                                .setStatus(OrderStatus.ORDER_STATUS_PAID)
                                .setPaymentStatus(PaymentStatus.PAYMENT_STATUS_AUTHORISED))
                        .setNextPageToken("next")
                        .build());

        get("/v1/orders?customer=ada&state=PAID&cursor=abc&limit=7")
                .statusCode(200)
                .body("orders[0].orderId", equalTo(Orders.ID))
                .body("orders[0].paymentStatus", equalTo("AUTHORISED"))
                .body("orders[0].shipmentStatus", nullValue())
                .body("nextCursor", equalTo("next"));

        assertThat(services.listOrders().received())
                .containsExactly(ListOrdersRequest.newBuilder()
                        .setCustomerId("ada")
                        .setStatus(OrderStatus.ORDER_STATUS_PAID)
                        .setPageToken("abc")
                        .setPageSize(7)
                        .build());
    }

    @Test
    void theLastPageHasNoCursor() {
        services.listOrders().replies(ListOrdersResponse.getDefaultInstance());

        get("/v1/orders").statusCode(200).body("orders.size()", equalTo(0)).body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1e2", "00000000000020", "9999999999999"})
    void aBadLimitIs400(String limit) {
        problem(get("/v1/orders?limit=" + limit), 400, "INVALID_REQUEST").body("errors[0].parameter", equalTo("limit"));
        problem(get("/v1/stock?limit=" + limit), 400, "INVALID_REQUEST").body("errors[0].parameter", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid", "UNSPECIFIED", "ORDER_STATUS_PAID", "LOST"})
    void aBadStateIs400AndNamesTheStates(String state) {
        problem(get("/v1/orders?state=" + state), 400, "INVALID_REQUEST")
                .body("errors[0].parameter", equalTo("state"))
                .body("errors[0].detail", containsString("DISPATCHED"));
    }

    @Test
    void violationsOfAListNameTheQueryParameters() {
        services.listOrders().fails(Details.violations(Map.of("page_token", "is no cursor of this list")));

        problem(get("/v1/orders?cursor=zzz"), 400, "INVALID_REQUEST").body("errors[0].parameter", equalTo("cursor"));
    }

    private void cancelledAs(OrderStatus status) {
        services.cancelOrder()
                .replies(CancelOrderResponse.newBuilder()
                        .setOrder(Orders.order(status))
                        .build());
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse delete(String path) {
        return given().delete(path).then();
    }
}
