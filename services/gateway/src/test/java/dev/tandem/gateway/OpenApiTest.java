package dev.tandem.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class OpenApiTest {
    @Test
    void describesEveryOperation() {
        document()
                .body("info.title", equalTo("Tandem"))
                .body("paths.'/v1/orders'", hasKey("post"))
                .body("paths.'/v1/orders'", hasKey("get"))
                .body("paths.'/v1/orders/{id}'", hasKey("get"))
                .body("paths.'/v1/orders/{id}'", hasKey("delete"))
                .body("paths.'/v1/orders/{id}/events'.get.responses.'200'.content", hasKey("text/event-stream"))
                .body("paths.'/v1/stock'", hasKey("get"))
                .body("paths.'/v1/stock/{sku}'", hasKey("get"));
    }

    @Test
    void showsAnExampleOfARequestAndItsAnswer() {
        document()
                .body(
                        "paths.'/v1/orders'.post.requestBody.content.'application/json'"
                                + ".examples.'two cups'.value.customerId",
                        equalTo("ada"))
                .body(
                        "paths.'/v1/orders'.post.responses.'201'.content.'application/json'"
                                + ".examples.confirmed.value.status",
                        equalTo("CONFIRMED"))
                .body(
                        "paths.'/v1/orders'.post.responses.'400'.content.'application/problem+json'"
                                + ".examples.violations.value.code",
                        equalTo("INVALID_REQUEST"));
    }

    @Test
    void namesTheIdempotencyKey() {
        document()
                .body("paths.'/v1/orders'.post.parameters.name", hasItem("Idempotency-Key"))
                .body("components.schemas.Problem.properties.traceId", notNullValue());
    }

    @Test
    void everyOperationAsksForATokenAndNamesItsScope() {
        document()
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("paths.collectMany { it.value.values() }.security", everyItem(hasItem(hasKey("token"))))
                .body("paths.collectMany { it.value.values() }.description", everyItem(containsString("Scope `")));
    }

    @Test
    void isShownBySwaggerUi() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/openapi"));
    }

    private static ValidatableResponse document() {
        return given().accept("application/json").get("/openapi").then().statusCode(200);
    }
}
