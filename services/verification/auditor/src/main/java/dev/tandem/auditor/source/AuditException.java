package dev.tandem.auditor.source;

/** The audit cannot be made; the message is one sentence that says why and what to do. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
