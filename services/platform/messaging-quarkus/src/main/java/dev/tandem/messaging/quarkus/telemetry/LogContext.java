package dev.tandem.messaging.quarkus.telemetry;

import org.jboss.logging.MDC;

/** What every log line of a piece of work carries besides its trace. It lives in the work's own Vert.x context. */
public final class LogContext {
    private LogContext() {}

    /** The correlation id, which is the order's id wherever an order is concerned. */
    public static void orderId(String correlationId) {
        MDC.put("orderId", correlationId);
    }
}
