package dev.tandem.messaging.letter;

import java.time.Duration;
import java.util.List;

/**
 * Which letters are redriven, and how carefully.
 *
 * @param canary letters in each of the first steps; the next step begins when all of one are applied
 * @param ratePerSecond most letters per second
 */
public record RedrivePlan(LetterQuery query, List<Integer> canary, int ratePerSecond) {
    /** Letters whose attempts may be open at the same time; what a failure can still do harm to. */
    private static final int MOST_PENDING = 500;

    /** How much is redriven at once. */
    private static final Duration TURN = Duration.ofMillis(250);

    public RedrivePlan {
        canary = List.copyOf(canary);
        if (ratePerSecond < 1 || canary.stream().anyMatch(step -> step < 1)) {
            throw new IllegalArgumentException("Steps and rate of a redrive are at least 1");
        }
    }

    /** What to do next. */
    public RedriveMove next(RedriveProgress progress) {
        if (progress.failed() > 0) {
            return RedriveMove.stop("A letter failed again.");
        }
        if (progress.blocked() > 0) {
            return RedriveMove.stop("A letter waits behind a dead letter of its key, which must be settled first.");
        }
        long room = Math.min(leftInStep(progress), MOST_PENDING - progress.pending());
        return room <= 0 ? RedriveMove.await() : RedriveMove.redrive((int) Math.min(room, perTurn()));
    }

    /** How long to wait after so many letters. */
    public Duration pauseAfter(int letters) {
        return Duration.ofNanos(Duration.ofSeconds(letters).toNanos() / ratePerSecond);
    }

    private long leftInStep(RedriveProgress progress) {
        long end = 0;
        for (int step : canary) {
            if (progress.redriven() == end && progress.pending() > 0) {
                return 0;
            }
            end += step;
            if (progress.redriven() < end) {
                return end - progress.redriven();
            }
        }
        return progress.redriven() == end && progress.pending() > 0 ? 0 : Long.MAX_VALUE;
    }

    private long perTurn() {
        return Math.max(
                1, ratePerSecond * TURN.toMillis() / Duration.ofSeconds(1).toMillis());
    }
}
