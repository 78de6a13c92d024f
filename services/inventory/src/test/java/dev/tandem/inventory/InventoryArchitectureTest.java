package dev.tandem.inventory;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class InventoryArchitectureTest {
    @Test
    void followsTheServiceLayout() {
        ServiceArchitecture.check("dev.tandem.inventory");
    }
}
