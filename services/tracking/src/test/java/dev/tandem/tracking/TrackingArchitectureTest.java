package dev.tandem.tracking;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class TrackingArchitectureTest {
    @Test
    void layersDependInwardsOnly() {
        ServiceArchitecture.check("dev.tandem.tracking");
    }
}
