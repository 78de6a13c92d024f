package dev.tandem.messaging.quarkus.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RootCauseTest {
    @Test
    void saysTheInnermostReasonInOneLine() {
        Exception failure = new IllegalStateException(
                "cannot migrate", new IOException("\n  Connection refused\n  (and forty lines more)"));

        assertThat(RootCause.of(failure)).isEqualTo("Connection refused");
    }

    @Test
    void namesAFailureThatSaysNothing() {
        assertThat(RootCause.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
