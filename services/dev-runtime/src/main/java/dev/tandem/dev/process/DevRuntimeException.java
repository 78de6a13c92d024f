package dev.tandem.dev.process;

/** A failure whose message is one sentence for the person at the terminal. */
public final class DevRuntimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message must say what is wrong and, where possible, what to do. */
    public DevRuntimeException(String message) {
        super(message);
    }

    /** As above, with the cause for logs. */
    public DevRuntimeException(String message, Throwable cause) {
        super(message, cause);
    }
}
