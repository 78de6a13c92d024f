package dev.tandem.scaler;

import dev.tandem.dev.infra.SharedInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real broker; looks at groups come quickly, and connections age quickly. */
public class RealBroker implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", SharedInfra.kafka().bootstrapServers(),
                "tandem.scaler.sampling", "200ms",
                "tandem.grpc.server.max-connection-age", "1s");
    }

    @Override
    public void stop() {
        // The shared broker stops with the JVM.
    }
}
