package dev.tandem.gateway.caller;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import dev.tandem.testkit.token.TestIssuer;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@TestProfile(TokensTest.Trusting.class)
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class TokensTest {
    private static final Path DIRECTORY = Path.of("target", "issuer");

    private final TestIssuer issuer = TestIssuer.in(DIRECTORY);

    FakeServices services;

    /** Accepts the tokens of the test's issuer only. */
    public static class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TestIssuer.in(DIRECTORY).settings(DIRECTORY);
        }
    }

    @BeforeEach
    void inventoryIsWell() {
        Awaitility.await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        services.reset();
        services.listStock().replies(ListStockResponse.getDefaultInstance());
    }

    @Test
    void tokenWithTheScopeOpensAnOperationAndReachesTheService() {
        String token = issuer.token("stock.read");

        stock("Bearer " + token).statusCode(200);
        stock("Bearer " + token).statusCode(200);

        assertThat(services.listStock().received()).hasSize(2);
        assertThat(services.inventory.lastHeader("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void repeatedCallHasTheTokenToo() {
        String token = issuer.token("stock.read");
        AtomicInteger calls = new AtomicInteger();
        services.listStock().does((request, caller) -> {
            if (calls.incrementAndGet() < 5) {
                caller.onError(Status.UNAVAILABLE.asRuntimeException());
            } else {
                caller.onNext(ListStockResponse.getDefaultInstance());
                caller.onCompleted();
            }
        });

        stock("Bearer " + token).statusCode(200);

        assertThat(calls).hasValue(5);
        assertThat(services.inventory.lastHeader("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void withoutATokenNothingIsAskedOfAnyService() {
        problem(given().get("/v1/stock").then(), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"tandem\""))
                .body("detail", containsString("A token is needed"));

        assertThat(services.listStock().received()).isEmpty();
    }

    @Test
    void bodyOfWhoIsNotKnownIsNotLookedAt() {
        problem(
                given().contentType("application/json")
                        .body("{")
                        .post("/v1/orders")
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void tokenThatIsNotAcceptedIsToldWhy() {
        String expired = issuer.token(claims -> claims.setExpirationTime(
                NumericDate.fromSeconds(NumericDate.now().getValue() - 60)));

        problem(stock("Bearer " + expired), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"tandem\", error=\"invalid_token\""))
                .body("detail", containsString("has expired"));
        problem(stock("Bearer nonsense"), 401, "UNAUTHENTICATED").body("detail", containsString("not accepted"));
        problem(stock("Basic YTpi"), 401, "UNAUTHENTICATED").body("detail", containsString("must be"));
    }

    @Test
    void twoTokensAreNone() {
        String token = "Bearer " + issuer.token("stock.read");

        problem(given().header("Authorization", token, token).get("/v1/stock").then(), 401, "UNAUTHENTICATED")
                .body("detail", containsString("more than one"));
    }

    @Test
    void tokenWithoutTheScopeIsForbidden() {
        problem(stock("Bearer " + issuer.token("orders.read", "orders.write")), 403, "PERMISSION_DENIED")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"tandem\", error=\"insufficient_scope\""));

        assertThat(services.listStock().received()).isEmpty();
    }

    @Test
    void storyIsNotOpenedForWhoMayNotRead() {
        problem(
                given().header("Authorization", "Bearer " + issuer.token("stock.read"))
                        .get("/v1/orders/5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b10/events")
                        .then(),
                403,
                "PERMISSION_DENIED");
        assertThat(services.getOrderView().received()).isEmpty();
    }

    @Test
    void storyEndsWithTheTokenThatOpenedIt() {
        String token = issuer.token("orders.read");
        services.getOrderView().fails(Status.NOT_FOUND);
        services.getOrder().replies(GetOrderResponse.getDefaultInstance());
        services.watchOrder().fails(Status.UNAUTHENTICATED.withDescription("The token has expired."));

        given().header("Authorization", "Bearer " + token)
                .get("/v1/orders/5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b10/events")
                .then()
                .statusCode(200);

        assertThat(services.watchOrder().received()).hasSize(1);
        assertThat(services.tracking.lastHeader("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void refusalOfAServiceIsARefusalOfTheGateway() {
        services.listStock().fails(Status.UNAUTHENTICATED.withDescription("The token has expired; get a new one."));

        problem(stock("Bearer " + issuer.token("stock.read")), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"tandem\""));
    }

    @Test
    void whatIsForOperatorsAndDevelopersNeedsNoToken() {
        for (String path : new String[] {"/q/health", "/q/metrics", "/openapi", "/q/swagger-ui/"}) {
            given().get(path).then().statusCode(200);
        }
    }

    private static ValidatableResponse stock(String authorization) {
        return given().header("Authorization", authorization).get("/v1/stock").then();
    }
}
