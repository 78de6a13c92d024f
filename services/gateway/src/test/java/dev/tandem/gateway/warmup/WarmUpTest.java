package dev.tandem.gateway.warmup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.proto.tracking.v1.ListOrdersResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@TestProfile(WarmUpTest.ThreeRounds.class)
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class WarmUpTest {
    FakeServices services;

    @Test
    void isReadyOnceEveryServiceHasAnswered() {
        services.listStock().replies(ListStockResponse.getDefaultInstance());
        services.listOrders().replies(ListOrdersResponse.getDefaultInstance());
        services.getOrder().fails(Status.NOT_FOUND);
        await().untilAsserted(() -> assertThat(services.getOrder().received()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(readiness()).isEqualTo(503);

        services.placeOrder().fails(Status.INVALID_ARGUMENT);

        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        assertThat(services.listStock().received()).hasSize(3);
        assertThat(services.listOrders().received()).hasSize(3);
        assertThat(services.placeOrder().received())
                .hasSize(3)
                .allSatisfy(order -> assertThat(order.getLines(0).getQuantity()).isZero());
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    /** Nobody gives up while the test runs. */
    public static final class ThreeRounds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tandem.gateway.warm-up.rounds",
                    "3",
                    "tandem.gateway.warm-up.at-most",
                    Duration.ofMinutes(2).toString());
        }
    }
}
