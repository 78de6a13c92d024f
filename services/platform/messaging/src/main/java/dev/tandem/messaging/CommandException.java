package dev.tandem.messaging;

/** Why a command got no reply. Submitting it again under the same id is always safe. */
public abstract sealed class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CommandException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The engine's queue is full or the command waited too long; nothing was done. */
    public static final class Overloaded extends CommandException {
        private static final long serialVersionUID = 1L;

        public Overloaded(String message) {
            super(message, null);
        }
    }

    /** The store did not answer in time. The command may have been applied: ask again under the same id. */
    public static final class Unavailable extends CommandException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The decider or a codec threw, or the result cannot be stored; nothing was done for this command. */
    public static final class Failed extends CommandException {
        private static final long serialVersionUID = 1L;

        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
