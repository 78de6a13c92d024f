package dev.tandem.messaging.quarkus.telemetry;

/** Names that all spans and metrics of the core share. */
final class Telemetry {
    static final String SCOPE = "dev.tandem.messaging";
    static final String OUTCOME = "outcome";

    private Telemetry() {}

    /** The first failures of a row, then ever fewer of them. */
    static boolean worthALine(int attempt) {
        return Integer.bitCount(attempt) == 1;
    }
}
