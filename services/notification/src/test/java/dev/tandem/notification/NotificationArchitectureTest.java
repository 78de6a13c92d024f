package dev.tandem.notification;

import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class NotificationArchitectureTest {
    @Test
    void followsTheServiceLayout() {
        ServiceArchitecture.check("dev.tandem.notification");
    }
}
