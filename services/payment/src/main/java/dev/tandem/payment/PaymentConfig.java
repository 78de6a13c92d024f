package dev.tandem.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Everything that can be set about payments. */
@ConfigMapping(prefix = "tandem.payment")
public interface PaymentConfig {
    Provider provider();

    Sandbox sandbox();

    /** Bounds of calls to the provider. */
    interface Provider {
        /** Longest wait for an answer. */
        @WithDefault("3s")
        Duration timeout();

        Breaker breaker();
    }

    /** When the provider is left alone for a while. */
    interface Breaker {
        /** Number of latest calls that are looked at. */
        @WithDefault("20")
        int window();

        /** Share of failures among them that opens the breaker, 0 to 1. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it then refuses calls. */
        @WithDefault("5s")
        Duration openFor();
    }

    /** How the sandbox provider behaves. */
    interface Sandbox {
        /** Least time to an answer. */
        @WithDefault("20ms")
        Duration latency();

        /** Up to this much is added. */
        @WithDefault("30ms")
        Duration jitter();

        /** Share of calls that fail, 0 to 1. */
        @WithDefault("0")
        double failureRate();

        /** The same seed fails the same calls. */
        @WithDefault("1")
        long seed();
    }
}
