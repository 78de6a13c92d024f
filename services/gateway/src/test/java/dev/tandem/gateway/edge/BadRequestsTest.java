package dev.tandem.gateway.edge;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class BadRequestsTest {
    FakeServices services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"email\": }",
                "{\"email\": \"a\", \"email\": \"b\"}",
                "{} {}",
                "{\"lines\": [{\"quantity\": 1,}]}",
                "nonsense"
            })
    void malformedJsonIs400(String body) {
        problem(post(body), 400, "MALFORMED_JSON").body("detail", containsString("line 1"));
        assertThat(services.placeOrder().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"emial\": \"a\"}|#/emial|is not a field of the contract",
                "{\"a/b~c\": 1}|#/a~1b~0c|is not a field of the contract",
                "{\"email\": 17}|#/email|must be a string",
                "{\"email\": true}|#/email|must be a string",
                "{\"email\": {}}|#/email|must be a string",
                "{\"lines\": {}}|#/lines|must be an array",
                "{\"lines\": [1]}|#/lines/0|must be an object",
                "{\"lines\": [{\"quantity\": \"1\"}]}|#/lines/0/quantity|must be a whole number",
                "{\"lines\": [{\"quantity\": 1.5}]}|#/lines/0/quantity|must be a whole number",
                "{\"lines\": [{\"quantity\": 3000000000}]}|#/lines/0/quantity|is out of range",
                "{\"lines\": [{}, {\"unitPrice\": {\"minorUnits\": 0.5}}]}"
                        + "|#/lines/1/unitPrice/minorUnits|must be a whole number",
                "[]|#|must be an object",
                "7|#|must be an object"
            })
    void jsonOfAnotherShapeIs400AndNamesThePlace(String body, String pointer, String detail) {
        problem(post(body), 400, "INVALID_REQUEST")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
        assertThat(services.placeOrder().received()).isEmpty();
    }

    @Test
    void noBodyIs400() {
        problem(post(""), 400, "INVALID_REQUEST").body("errors[0].detail", equalTo("is required"));
        problem(post("null"), 400, "INVALID_REQUEST").body("errors[0].detail", equalTo("is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherContentTypeIs415(String type) {
        ValidatableResponse answer = given().header("Content-Type", type)
                .header("Idempotency-Key", "key")
                .body("customerId=ada")
                .post("/v1/orders")
                .then();

        problem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anUnacceptableAnswerIs406() {
        problem(given().accept("image/png").get("/v1/stock").then(), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v2/orders", "/v1/orders/a/b/c", "/v1/stock/A/B", "/favicon.ico"})
    void anUnknownPathIs404(String path) {
        problem(given().get(path).then(), 404, "NOT_FOUND").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource({"PUT,/v1/orders", "PATCH,/v1/stock", "POST,/v1/stock/A", "DELETE,/v1/orders"})
    void anotherMethodIs405(String method, String path) {
        problem(given().request(method, path).then(), 405, "METHOD_NOT_ALLOWED");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "key")
                .body(body)
                .post("/v1/orders")
                .then();
    }
}
