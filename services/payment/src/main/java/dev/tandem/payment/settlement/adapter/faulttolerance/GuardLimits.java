package dev.tandem.payment.settlement.adapter.faulttolerance;

import java.time.Duration;

/**
 * The bounds of provider calls.
 *
 * @param timeout longest wait for an answer
 * @param window number of latest calls that the circuit breaker looks at
 * @param failureRatio share of failures among them that opens it, 0 to 1
 * @param openFor how long it then refuses calls before it lets one through again
 */
public record GuardLimits(Duration timeout, int window, double failureRatio, Duration openFor) {}
