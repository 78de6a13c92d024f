package dev.tandem.ordering;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class OrderingArchitectureTest {
    @Test
    void followsTheServiceLayout() {
        ServiceArchitecture.check("dev.tandem.ordering");
    }
}
