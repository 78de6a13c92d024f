package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What the last added pods brought. When pods were added and all together are hardly faster, something behind them is
 * the limit (a database, a provider), and further pods would make it worse: no more of them for a while.
 */
final class Yield {
    /** Of the speed that added pods should bring, at least this part has to show. */
    private static final double LEAST_GAIN = 0.3;

    private static final double TRIAL_SECONDS = 30;
    private static final Duration REST = Duration.ofMinutes(3);
    /** What was measured before a pause says nothing of now. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private static final double CONSTANT_SECONDS = 15;

    private final double behindSeconds;
    private Trial before;
    private Trial now = new Trial(0);
    private Instant limitedUntil = Instant.MIN;

    Yield(double behindSeconds) {
        this.behindSeconds = behindSeconds;
    }

    void learn(Interval interval) {
        GroupReading reading = interval.after();
        int pods = reading.members().size();
        before = before != null && before.fresh(reading.at()) ? before : null;
        if (pods != now.pods) {
            before = now.complete() && now.fresh(reading.at()) ? now : before;
            now = new Trial(pods);
        } else if (!now.fresh(reading.at())) {
            now = new Trial(pods);
        }
        OptionalDouble fullSpeed = interval.fullSpeed(behindSeconds);
        if (!interval.settled()) {
            return;
        }
        if (fullSpeed.isEmpty()) {
            limitedUntil = Instant.MIN;
        } else if (fullSpeed.getAsDouble() > 0 && now.add(fullSpeed.getAsDouble(), interval)) {
            judge(reading.at());
        }
    }

    boolean exhausted(Instant at) {
        return at.isBefore(limitedUntil);
    }

    private void judge(Instant at) {
        if (before == null || now.pods <= before.pods) {
            return;
        }
        double expected = (double) now.pods / before.pods - 1;
        double gained = now.total() / before.total() - 1;
        if (gained < LEAST_GAIN * expected) {
            limitedUntil = at.plus(REST);
        }
    }

    /** Full speed with so many pods. */
    private static final class Trial {
        private final int pods;
        private final Average perPod = new Average(CONSTANT_SECONDS);
        private double seconds;
        private Instant at;

        Trial(int pods) {
            this.pods = pods;
        }

        /** Returns true in the moment in which enough is known. */
        boolean add(double fullSpeed, Interval interval) {
            boolean wasComplete = complete();
            perPod.add(fullSpeed, interval.seconds());
            seconds += interval.seconds();
            at = interval.after().at();
            return complete() && !wasComplete;
        }

        boolean fresh(Instant now) {
            return at == null || !now.isAfter(at.plus(FRESH));
        }

        boolean complete() {
            return seconds >= TRIAL_SECONDS;
        }

        double total() {
            return pods * perPod.value();
        }
    }
}
