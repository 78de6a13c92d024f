package dev.tandem.payment.settlement.adapter.sandbox;

import dev.tandem.messaging.id.NameBasedId;
import java.time.Duration;
import java.util.UUID;

/**
 * How good a day the sandbox has. The same seed, key and attempt always behave the same.
 *
 * @param latency least time to an answer
 * @param jitter up to this much is added
 * @param failureRate share of attempts that fail before anything moves, 0 to 1
 */
public record SandboxBehaviour(Duration latency, Duration jitter, double failureRate, long seed) {
    public SandboxBehaviour {
        if (latency.isNegative() || jitter.isNegative() || !(failureRate >= 0 && failureRate <= 1)) {
            throw new IllegalArgumentException(
                    "The sandbox needs latency and jitter >= 0 and a failure rate of 0 to 1: " + latency + ", " + jitter
                            + ", " + failureRate);
        }
    }

    Duration latencyOf(UUID key, int attempt) {
        return latency.plusNanos((long) (jitter.toNanos() * fraction("latency", key, attempt)));
    }

    boolean fails(UUID key, int attempt) {
        return fraction("failure", key, attempt) < failureRate;
    }

    /** Looks random, in [0, 1). */
    private double fraction(String purpose, UUID key, int attempt) {
        UUID hash = NameBasedId.of("sandbox-" + purpose, seed + "/" + key + "/" + attempt);
        return (hash.getMostSignificantBits() >>> 11) * 0x1.0p-53;
    }
}
