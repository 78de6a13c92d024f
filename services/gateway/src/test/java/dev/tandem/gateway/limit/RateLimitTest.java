package dev.tandem.gateway.limit;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@TestProfile(RateLimitTest.Limited.class)
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class RateLimitTest {
    private static final String CLIENT = "X-Account";

    FakeServices services;

    /** Two at once, and then one in a hundred seconds. */
    public static class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tandem.gateway.rate-limit.requests-per-second", "0.01",
                    "tandem.gateway.rate-limit.burst", "2",
                    "tandem.gateway.rate-limit.client-header", CLIENT);
        }
    }

    @BeforeEach
    void inventoryIsWell() {
        Awaitility.await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        services.reset();
        services.listStock().replies(ListStockResponse.getDefaultInstance());
    }

    @Test
    void whoAsksMoreThanItMayIsToldWhenToComeBackAndCostsNoServiceAnything() {
        stock("ada").statusCode(200);
        stock("ada").statusCode(200);

        String pause = problem(stock("ada"), 429, "RATE_LIMITED").extract().header("Retry-After");

        assertThat(Integer.parseInt(pause)).isBetween(50, 100);
        assertThat(services.listStock().received()).hasSize(2);
    }

    @Test
    void bodyOfARefusedRequestIsNotLookedAt() {
        stock("eve");
        stock("eve");

        problem(
                given().header(CLIENT, "eve")
                        .contentType("application/json")
                        .body("{")
                        .post("/v1/orders")
                        .then(),
                429,
                "RATE_LIMITED");
    }

    @Test
    void othersAreServedMeanwhile() {
        List<Integer> greedy = Stream.generate(() -> stock("bob"))
                .limit(4)
                .map(answer -> answer.extract().statusCode())
                .toList();

        assertThat(greedy).containsExactly(200, 200, 429, 429);
        stock("cid").statusCode(200);
    }

    @Test
    void whoSaysNoNameIsKnownByItsAddressAndProbesAreNotCounted() {
        List<Integer> nameless = Stream.generate(() -> given().get("/v1/stock").then())
                .limit(3)
                .map(answer -> answer.extract().statusCode())
                .toList();

        assertThat(nameless).last().isEqualTo(429);
        given().get("/q/health/live").then().statusCode(200);
    }

    private static ValidatableResponse stock(String account) {
        return given().header(CLIENT, account).get("/v1/stock").then();
    }
}
