package dev.tandem.gateway;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class GatewayArchitectureTest {
    @Test
    void layersDependInwardsOnly() {
        ServiceArchitecture.check("dev.tandem.gateway");
    }
}
