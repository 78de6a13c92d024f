package dev.tandem.shipping;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ShippingArchitectureTest {
    @Test
    void followsTheServiceLayout() {
        ServiceArchitecture.check("dev.tandem.shipping");
    }
}
