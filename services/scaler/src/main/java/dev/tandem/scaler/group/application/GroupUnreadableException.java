package dev.tandem.scaler.group.application;

/** A group could not be looked at. The message is a sentence for operators. */
public class GroupUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GroupUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
