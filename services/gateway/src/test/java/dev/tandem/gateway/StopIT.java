package dev.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** How the gateway takes its leave when it is told to stop in the middle of its work. */
class StopIT {
    private static final int TERMINATED = 143;
    private static final String READINESS = "/q/health/ready";
    private static final String SOMETHING = "/openapi";

    @Test
    void gatewaySaysThatItLeavesThenAnswersWhatIsUnderWayThenEnds() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(Map.of(
                "TANDEM_GATEWAY_WARM_UP_AT_MOST", "100ms",
                "TANDEM_GATEWAY_CALL_DEADLINE", "4s",
                "QUARKUS_SHUTDOWN_DELAY", "2s",
                "QUARKUS_SHUTDOWN_TIMEOUT", "10s"))) {
            within(60).until(() -> gateway.get(READINESS) == 200);
            // Waits for inventory, which is not there, until its deadline.
            CompletableFuture<HttpResponse<Void>> underWay = gateway.begin("/v1/stock");

            gateway.tellToStop();

            within(2).until(() -> gateway.get(READINESS) == 503);
            assertThat(gateway.get(SOMETHING)).as("while callers get to notice").isEqualTo(200);
            assertThat(underWay).isNotDone();
            assertThat(underWay.join().statusCode())
                    .as("an answer, after the notice")
                    .isEqualTo(503);
            assertThat(gateway.exitCode())
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(TERMINATED);
        }
    }

    private static ConditionFactory within(int seconds) {
        return Awaitility.await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(20));
    }
}
