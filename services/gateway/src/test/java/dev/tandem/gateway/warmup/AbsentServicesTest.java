package dev.tandem.gateway.warmup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AbsentServicesTest.NobodyThere.class)
class AbsentServicesTest {
    @Test
    void doNotKeepTheGatewayFromBeingReady() {
        await().untilAsserted(() ->
                assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    /** Without fake services the calls find closed ports. */
    public static final class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tandem.gateway.warm-up.rounds", "3",
                    "tandem.gateway.warm-up.at-most", "500ms",
                    "quarkus.grpc.clients.ordering.test-port", "1",
                    "quarkus.grpc.clients.inventory.test-port", "1",
                    "quarkus.grpc.clients.tracking.test-port", "1");
        }
    }
}
