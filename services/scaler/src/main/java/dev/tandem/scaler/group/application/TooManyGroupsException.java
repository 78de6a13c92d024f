package dev.tandem.scaler.group.application;

/** No place for a further group. The message is a sentence for operators. */
public class TooManyGroupsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyGroupsException(int limit) {
        super("The scaler already watches " + limit + " groups; raise tandem.scaler.max-groups.");
    }
}
