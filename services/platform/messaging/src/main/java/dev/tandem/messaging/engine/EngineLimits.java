package dev.tandem.messaging.engine;

import dev.tandem.messaging.batch.LingerLimits;
import java.time.Duration;

/**
 * The engine's bounds.
 *
 * @param maxBatch most commands in one transaction
 * @param maxQueued most commands that wait; one more is refused as overloaded
 * @param maxWait longest time from submission until the command is given up: as overloaded when it never started,
 *     as unavailable when the store kept failing
 * @param linger how long commands without a deadline, which nobody waits for, let others join their transaction
 * @param maxEventBytes largest event payload; a larger one fails its command, because the broker would refuse it
 */
public record EngineLimits(int maxBatch, int maxQueued, Duration maxWait, LingerLimits linger, int maxEventBytes) {
    public static final EngineLimits DEFAULT =
            new EngineLimits(500, 20_000, Duration.ofSeconds(10), LingerLimits.NONE, 512 * 1024);

    public EngineLimits {
        if (maxBatch < 1 || maxQueued < maxBatch || maxWait.isNegative() || maxEventBytes < 1) {
            throw new IllegalArgumentException(
                    "Engine limits need 1 <= maxBatch <= maxQueued, maxWait >= 0 and maxEventBytes >= 1: maxBatch="
                            + maxBatch + " maxQueued=" + maxQueued + " maxWait=" + maxWait + " maxEventBytes="
                            + maxEventBytes);
        }
    }
}
