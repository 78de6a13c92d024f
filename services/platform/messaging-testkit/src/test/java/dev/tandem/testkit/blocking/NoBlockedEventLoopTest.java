package dev.tandem.testkit.blocking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class NoBlockedEventLoopTest {
    private final Logger checker = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");
    private final NoBlockedEventLoop guard = new NoBlockedEventLoop();

    @Test
    void failsTheClassDuringWhichAThreadWasReportedBlocked() {
        guard.beforeAll(null);
        checker.warning("Thread vert.x-eventloop-thread-0 has been blocked for 2345 ms");

        assertThatThrownBy(() -> guard.afterAll(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("blocked for 2345 ms");
    }

    @Test
    void saysNothingWhenNothingWasBlocked() {
        guard.beforeAll(null);

        assertThatCode(() -> guard.afterAll(null)).doesNotThrowAnyException();
    }
}
