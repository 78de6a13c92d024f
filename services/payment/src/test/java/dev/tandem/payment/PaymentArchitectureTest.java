package dev.tandem.payment;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class PaymentArchitectureTest {
    @Test
    void followsTheServiceLayout() {
        ServiceArchitecture.check("dev.tandem.payment");
    }
}
