package dev.tandem.auditor;

import java.time.Duration;

/**
 * What an audit may expect.
 *
 * @param settled every order must have come to its end; nothing is still on its way
 * @param quiet otherwise, after how long without a change an order must have come to its end
 */
public record AuditTerms(boolean settled, Duration quiet) {
    private static final Duration USUAL_QUIET = Duration.ofSeconds(60);

    /** Of a stack that works: what changed in the last minute may be on its way. */
    public static AuditTerms running() {
        return new AuditTerms(false, USUAL_QUIET);
    }

    /** Of a stack that came to rest. */
    public static AuditTerms atRest() {
        return new AuditTerms(true, USUAL_QUIET);
    }
}
