package dev.tandem.scaler.group.model;

import java.util.OptionalDouble;

/**
 * Records per second that one pod can process, learnt from pods that are behind: those work as fast as they can. A pod
 * that keeps up only shows that it can do at least this much.
 */
final class Capacity {
    private static final double CONSTANT_SECONDS = 30;
    /** Nobody measured yet: the estimate rises quickly, so that superfluous pods are taken away step by step. */
    private static final double GUESS_RISE_PER_SECOND = 0.10 / 60;
    /**
     * Measured, but a while ago: pods may have become faster, which only fewer pods can show. So the estimate rises
     * until fewer pods are tried; each trial that fails halves the pace, so that trials get rare.
     */
    private static final double FIRST_RISE_PER_SECOND = 0.02 / 60;

    private static final double LAST_RISE_PER_SECOND = 0.0025 / 60;
    private static final double CLEARLY = 1.2;

    private final double behindSeconds;
    private double perPod;
    private double measured;
    private boolean keptUp = true;
    private double risePerSecond = FIRST_RISE_PER_SECOND;
    private boolean wasSettled;

    Capacity(double behindSeconds) {
        this.behindSeconds = behindSeconds;
    }

    /** Learns from an interval. The first one after a rebalance says little, for pods are still starting. */
    void learn(Interval interval) {
        boolean settled = interval.settled();
        if (settled && wasSettled) {
            OptionalDouble fullSpeed = interval.fullSpeed(behindSeconds);
            if (fullSpeed.isEmpty()) {
                keepsUp(interval);
            } else if (fullSpeed.getAsDouble() > 0) {
                measure(fullSpeed.getAsDouble(), interval.seconds());
            }
        }
        wasSettled = settled;
    }

    boolean known() {
        return perPod > 0;
    }

    double perPod() {
        return perPod;
    }

    private void measure(double fullSpeed, double seconds) {
        if (measured == 0 || keptUp) {
            adjustPace(fullSpeed);
            measured = fullSpeed;
        } else {
            measured += (1 - StrictMath.exp(-seconds / CONSTANT_SECONDS)) * (fullSpeed - measured);
        }
        perPod = measured;
        keptUp = false;
    }

    private void adjustPace(double fullSpeed) {
        if (fullSpeed > CLEARLY * measured || measured > CLEARLY * fullSpeed) {
            risePerSecond = FIRST_RISE_PER_SECOND;
        } else if (perPod > CLEARLY * measured) {
            risePerSecond = Math.max(LAST_RISE_PER_SECOND, risePerSecond / 2);
        }
    }

    private void keepsUp(Interval interval) {
        double rise = measured > 0 ? risePerSecond : GUESS_RISE_PER_SECOND;
        perPod = Math.max(perPod * (1 + rise * interval.seconds()), interval.highestThroughput());
        keptUp = true;
    }
}
