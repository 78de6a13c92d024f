package dev.tandem.inventory.stock.application;

/** The reservation holds SKUs that the command did not name; it has to name them and try again. */
final class StaleLinesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleLinesException(String message) {
        super(message);
    }
}
