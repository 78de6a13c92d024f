package dev.tandem.kubernetes.render;

/** Helm or the chart refused the values; the message is what a user would read. */
public final class ChartRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChartRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
