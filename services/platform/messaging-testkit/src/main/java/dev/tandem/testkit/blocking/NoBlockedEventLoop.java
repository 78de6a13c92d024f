package dev.tandem.testkit.blocking;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test class during which Vert.x reported a blocked thread. Use it with {@code @ExtendWith} on tests that
 * run a service in their own JVM.
 */
public final class NoBlockedEventLoop implements BeforeAllCallback, AfterAllCallback {
    private final BlockedThreadReports reports = new BlockedThreadReports();

    @Override
    public void beforeAll(ExtensionContext context) {
        reports.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> seen = reports.stop();
        if (!seen.isEmpty()) {
            throw new AssertionError("A thread that must not block was blocked:\n" + String.join("\n", seen));
        }
    }
}
