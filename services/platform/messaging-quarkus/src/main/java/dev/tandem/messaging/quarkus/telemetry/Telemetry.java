package dev.tandem.messaging.quarkus.telemetry;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** What all spans and metrics of the core share. */
final class Telemetry {
    static final String OUTCOME = "outcome";

    private static final Duration[] BUCKETS = Stream.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 15_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private Telemetry() {}

    /** A timer whose distribution can be queried across replicas. */
    static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
    }

    /** The time since another process' clock showed that moment; clocks differ, and no time is negative. */
    static Duration since(Instant moment) {
        Duration age = Duration.between(moment, Instant.now());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** What went wrong, without the wrappers of asynchronous stages. */
    static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The first failures of a row, then ever fewer of them. */
    static boolean worthALine(int attempt) {
        return Integer.bitCount(attempt) == 1;
    }
}
