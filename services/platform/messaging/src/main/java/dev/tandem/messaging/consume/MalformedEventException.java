package dev.tandem.messaging.consume;

/** The record is not an event as the contract has it; handing it over again cannot help. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
