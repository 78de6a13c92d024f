package dev.tandem.notification.delivery.application;

/** The receiver refused the letter for good: sending it again cannot help. */
public final class LetterRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LetterRefusedException(String message) {
        super(message);
    }
}
