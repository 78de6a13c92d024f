package dev.tandem.gateway.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.google.rpc.Code;
import dev.tandem.gateway.fake.Details;
import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.gateway.fake.ProblemAssertions;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class PlaceOrderTest {
    FakeServices services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void answers201WithLocationWhenStockIsReserved() {
        placedAs(OrderStatus.ORDER_STATUS_CONFIRMED);

        String answer = place(OrderExamples.PLACE)
                .statusCode(201)
                .header("Location", endsWith("/v1/orders/" + Orders.ID))
                .contentType("application/json")
                .extract()
                .asString();

        assertThat(Json.tree(answer)).isEqualTo(Json.tree(OrderExamples.CONFIRMED));
    }

    @Test
    void handsTheWholeRequestToOrdering() {
        placedAs(OrderStatus.ORDER_STATUS_CONFIRMED);

        place(OrderExamples.PLACE).statusCode(201);

        PlaceOrderRequest request = services.placeOrder().received().get(0);
        assertThat(request.getIdempotencyKey()).isEqualTo("key-1");
        assertThat(request.getEmail()).isEqualTo("ada@example.com");
        assertThat(request.getPaymentToken()).isEqualTo("4242424242424242");
        assertThat(request.getCustomerId()).isEqualTo("ada");
        assertThat(request.getLinesList())
                .isEqualTo(Orders.order(OrderStatus.ORDER_STATUS_PAID).getLinesList());
        assertThat(request.getShippingAddress())
                .isEqualTo(Orders.order(OrderStatus.ORDER_STATUS_PAID).getShippingAddress());
    }

    @Test
    void answers202WhenTheOrderIsPending() {
        placedAs(OrderStatus.ORDER_STATUS_PENDING);

        place(OrderExamples.PLACE).statusCode(202).body("status", equalTo("PENDING"));
    }

    @Test
    void takesAQuotedKey() {
        placedAs(OrderStatus.ORDER_STATUS_CONFIRMED);

        request("\"key-7\"").body(OrderExamples.PLACE).post("/v1/orders").then().statusCode(201);

        assertThat(services.placeOrder().received().get(0).getIdempotencyKey()).isEqualTo("key-7");
    }

    @Test
    void namesEveryViolationInTheWordsOfTheBody() {
        services.placeOrder()
                .fails(Details.violations(Map.of(
                        "lines[0].unit_price.currency_code", "must be an ISO 4217 code",
                        "shipping_address.postal_code", "must not be empty",
                        "", "each SKU may be on one line only",
                        "idempotency_key", "is too long")));

        problem(place("{}"), 400, "INVALID_REQUEST")
                .body("detail", equalTo("The request is not valid."))
                .body("errors", hasSize(4))
                .body(
                        "errors.pointer",
                        hasItems("#/lines/0/unitPrice/currencyCode", "#/shippingAddress/postalCode", "#"))
                .body("errors.header", hasItems("Idempotency-Key"));
    }

    @Test
    void missingPartsReachOrderingUnset() {
        services.placeOrder().fails(Details.violations(Map.of("email", "is required")));

        place("{\"lines\": [null, {}], \"shippingAddress\": null}").statusCode(400);

        assertThat(services.placeOrder().received().get(0).getLinesCount()).isEqualTo(2);
        assertThat(services.placeOrder().received().get(0).hasShippingAddress()).isFalse();
    }

    @Test
    void outOfStockIs409WithTheServicesFacts() {
        services.placeOrder()
                .fails(Details.reason(
                        Code.FAILED_PRECONDITION, "OUT_OF_STOCK", "Too few pieces.", Map.of("sku", "CUP-BLUE")));

        problem(place(OrderExamples.PLACE), 409, "OUT_OF_STOCK")
                .body("detail", equalTo("Too few pieces."))
                .body("type", equalTo("urn:tandem:problem:out-of-stock"))
                .body("title", equalTo("Out of stock"))
                .body("metadata.sku", equalTo("CUP-BLUE"));
    }

    @Test
    void unknownSkuIs422() {
        services.placeOrder()
                .fails(Details.reason(Code.NOT_FOUND, "UNKNOWN_SKU", "There is no MUG.", Map.of("sku", "MUG")));

        problem(place(OrderExamples.PLACE), 422, "UNKNOWN_SKU").body("title", equalTo("Unknown SKU"));
    }

    @Test
    void aKeyUsedWithAnotherBodyIs422() {
        services.placeOrder()
                .fails(Details.reason(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", "Used before.", Map.of()));

        problem(place(OrderExamples.PLACE), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aMissingKeyIs400() {
        ValidatableResponse answer = given().contentType("application/json")
                .body(OrderExamples.PLACE)
                .post("/v1/orders")
                .then();

        problem(answer, 400, "INVALID_REQUEST")
                .body("errors[0].header", equalTo("Idempotency-Key"))
                .body("errors[0].detail", containsString("required"));
        assertThat(services.placeOrder().received()).isEmpty();
    }

    @Test
    void anUnsafeKeyIs400() {
        problem(request("a b").body(OrderExamples.PLACE).post("/v1/orders").then(), 400, "INVALID_REQUEST");
        problem(
                request("k".repeat(129))
                        .body(OrderExamples.PLACE)
                        .post("/v1/orders")
                        .then(),
                400,
                "INVALID_REQUEST");
    }

    @Test
    void twoKeysAre400() {
        ValidatableResponse answer = request("key-1")
                .header("Idempotency-Key", "key-2")
                .body(OrderExamples.PLACE)
                .post("/v1/orders")
                .then();

        problem(answer, 400, "INVALID_REQUEST").body("errors[0].detail", equalTo("must be sent once"));
    }

    private void placedAs(OrderStatus status) {
        services.placeOrder()
                .replies(PlaceOrderResponse.newBuilder()
                        .setOrder(Orders.order(status))
                        .build());
    }

    private static RequestSpecification request(String key) {
        return given().contentType("application/json").header("Idempotency-Key", key);
    }

    private static ValidatableResponse place(String body) {
        return request("key-1").body(body).post("/v1/orders").then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return ProblemAssertions.problem(answer, status, code).body("instance", equalTo("/v1/orders"));
    }
}
