package dev.tandem.messaging.store;

/** Why a store operation failed, by what the caller can do about it. */
public abstract sealed class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Someone else was first; nothing was written. Load again and decide again. */
    public static final class Conflict extends StoreException {
        private static final long serialVersionUID = 1L;

        public Conflict(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The store did not answer; whether the write happened is unknown. Load again: the command log tells. */
    public static final class Unavailable extends StoreException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The store refuses these data for good; nothing was written. The same batch will never succeed. */
    public static final class Unstorable extends StoreException {
        private static final long serialVersionUID = 1L;

        public Unstorable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
