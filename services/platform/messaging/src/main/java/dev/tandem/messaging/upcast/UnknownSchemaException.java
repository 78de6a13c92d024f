package dev.tandem.messaging.upcast;

/** An event cannot be brought to a form that this version understands; another version may. */
public final class UnknownSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSchemaException(String message) {
        super(message);
    }

    UnknownSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
