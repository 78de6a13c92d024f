package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.FaultClassifier;

/**
 * Why an attempt failed.
 *
 * @param type the exception's class name
 * @param message one that people read; never longer than 2,000 characters
 */
public record Fault(FaultClass faultClass, String type, String message) {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final String CAUSED_BY = ", caused by ";

    public Fault {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }

    /** Names the failure and its causes, outermost first. */
    public static Fault of(Throwable failure, FaultClassifier classifier) {
        Throwable cause = FaultClassifier.cause(failure);
        StringBuilder message = new StringBuilder(text(cause));
        for (Throwable deeper = cause.getCause(); deeper != null; deeper = deeper.getCause()) {
            message.append(CAUSED_BY).append(text(deeper));
        }
        return new Fault(classifier.classify(cause), cause.getClass().getName(), message.toString());
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
