package dev.tandem.ordering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be configured. */
@ConfigMapping(prefix = "tandem.ordering")
public interface OrderingConfig {
    /** The call that reserves stock while the customer waits. */
    Reservation reservation();

    /** Bounds of calls to inventory; beyond them an order is accepted as pending. */
    interface Reservation {
        /** Longest wait for an answer, with all repetitions. */
        @WithDefault("1s")
        Duration timeout();

        /** Most repetitions of one call, each only after inventory was unavailable. */
        @WithDefault("2")
        int maxRetries();

        /** Least pause before a repetition; as much again is added at random. */
        @WithDefault("20ms")
        Duration retryPause();

        /** Most repetitions at once after a quiet time; a call that succeeds earns a tenth of one. */
        @WithDefault("20")
        int retryBudget();

        /** Number of latest calls that the circuit breaker looks at. */
        @WithDefault("20")
        int breakerWindow();

        /** Share of failures among them that opens it, 0 to 1. */
        @WithDefault("0.5")
        double breakerFailureRatio();

        /** How long it then makes no calls before it tries one. */
        @WithDefault("2s")
        Duration breakerPause();

        /** Most calls under way. */
        @WithDefault("1000")
        int maxConcurrent();

        /** Most calls that wait for one of those to end. */
        @WithDefault("1000")
        int maxWaiting();
    }
}
