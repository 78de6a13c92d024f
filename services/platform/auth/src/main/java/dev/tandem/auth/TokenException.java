package dev.tandem.auth;

/** Why nobody is known behind a call, in one sentence for the caller. */
public abstract sealed class TokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TokenException(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    /** The token is to blame; with this one it will not get better. */
    public static final class Refused extends TokenException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The token could not be verified at the moment. */
    public static final class Unverified extends TokenException {
        private static final long serialVersionUID = 1L;

        Unverified(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
