package dev.tandem.gateway.stock;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.rpc.Code;
import dev.tandem.gateway.fake.Details;
import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.inventory.v1.GetStockResponse;
import dev.tandem.proto.inventory.v1.ListStockRequest;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.proto.inventory.v1.StockItem;
import dev.tandem.proto.inventory.v1.StockLevel;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class StockTest {
    FakeServices services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void showsAnItem() {
        services.getStock()
                .replies(GetStockResponse.newBuilder().setItem(item("CUP-BLUE")).build());

        given().get("/v1/stock/CUP-BLUE")
                .then()
                .statusCode(200)
                .body("sku", equalTo("CUP-BLUE"))
                .body("onHand", equalTo(94))
                .body("reserved", equalTo(4))
                .body("shipped", equalTo(2))
                .body("received", equalTo(100))
                .body("displayName", nullValue());

        assertThat(services.getStock().received().get(0).getSku()).isEqualTo("CUP-BLUE");
    }

    @Test
    void listsItems() {
        services.listStock()
                .replies(ListStockResponse.newBuilder()
                        .addItems(item("CUP-BLUE"))
                        .addItems(item("CUP-RED"))
                        .setNextPageToken("next")
                        .build());

        given().get("/v1/stock?cursor=abc&limit=2")
                .then()
                .statusCode(200)
                .body("items[1].sku", equalTo("CUP-RED"))
                .body("nextCursor", equalTo("next"));

        assertThat(services.listStock().received())
                .containsExactly(ListStockRequest.newBuilder()
                        .setPageToken("abc")
                        .setPageSize(2)
                        .build());
    }

    @Test
    void anUnknownSkuIs404() {
        services.getStock().fails(Details.reason(Code.NOT_FOUND, "UNKNOWN_SKU", "There is no MUG.", Map.of()));

        problem(given().get("/v1/stock/MUG").then(), 404, "UNKNOWN_SKU").body("detail", equalTo("There is no MUG."));
    }

    @Test
    void aBadSkuNamesThePathParameter() {
        services.getStock().fails(Details.violations(Map.of("sku", "must be capital letters, digits or hyphens")));

        problem(given().get("/v1/stock/mug").then(), 400, "INVALID_REQUEST")
                .body("errors[0].parameter", equalTo("sku"));
    }

    private static StockItem item(String sku) {
        return StockItem.newBuilder()
                .setSku(sku)
                .setLevel(StockLevel.newBuilder()
                        .setOnHand(94)
                        .setReserved(4)
                        .setShipped(2)
                        .setReceived(100))
                .build();
    }
}
