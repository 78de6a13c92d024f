package dev.tandem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.smoke.SmokeReport;
import dev.tandem.dev.smoke.SmokeRun;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders of every kind, each to the end it should have, with the books checked afterwards. */
class JourneyIT {
    @Test
    void ordersOfEveryKindEndAsTheyShould() throws InterruptedException {
        SmokeReport report =
                new SmokeRun(RunningStack.get().stack(), progress -> {}).run(60, "journey-" + UUID.randomUUID());

        assertThat(report.findings()).isEqualTo(List.of());
        assertThat(report.passed()).isTrue();
    }
}
