package dev.tandem.scaler;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ScalerArchitectureTest {
    @Test
    void keepsTheRulesOfEveryService() {
        ServiceArchitecture.check("dev.tandem.scaler");
    }
}
