package dev.tandem.testkit.blocking;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what Vert.x' blocked thread checker logs. */
final class BlockedThreadReports extends Handler {
    // Held, because loggers are forgotten when nobody holds them, and their handlers with them.
    private final Logger checker = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");
    private final List<String> seen = new CopyOnWriteArrayList<>();

    void start() {
        checker.addHandler(this);
    }

    List<String> stop() {
        checker.removeHandler(this);
        return List.copyOf(seen);
    }

    @Override
    public void publish(LogRecord report) {
        StringWriter stack = new StringWriter();
        if (report.getThrown() != null) {
            report.getThrown().printStackTrace(new PrintWriter(stack));
        }
        seen.add(report.getMessage() + '\n' + stack);
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
