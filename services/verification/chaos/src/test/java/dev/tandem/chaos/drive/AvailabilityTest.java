package dev.tandem.chaos.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.chaos.drive.Availability.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private final List<String> late = new ArrayList<>();
    private final Availability availability = new Availability(Duration.ofSeconds(5), late::add);
    private final long now = System.nanoTime();

    @Test
    void countsAnAnswerWithinTheDeadlineFromTheFirstAttemptOn() {
        availability.answered(now - seconds(1), List.of(attempt(now - seconds(1), 503), attempt(now, 201)));
        availability.answered(now - seconds(6), List.of(attempt(now - seconds(6), 0), attempt(now, 201)));
        assertThat(availability.calls()).isEqualTo(2);
        assertThat(availability.inTime()).isEqualTo(1);
        assertThat(availability.attempts()).isEqualTo(4);
    }

    @Test
    void tellsOfEachCallThatMissedIt() {
        availability.answered(now - seconds(6), List.of(attempt(now - seconds(6), 503), attempt(now, 201)));
        availability.unanswered(List.of(attempt(now, 503)));
        assertThat(late).hasSize(2);
        assertThat(late.get(0)).startsWith("late by 1").endsWith("ms: [503 in 7 ms, 201 in 7 ms]");
        assertThat(late.get(1)).isEqualTo("never answered: [503 in 7 ms]");
    }

    @Test
    void countsACallWithoutAnAnswerAsMissed() {
        availability.unanswered(List.of(attempt(now, 503)));
        assertThat(availability.calls()).isEqualTo(1);
        assertThat(availability.inTime()).isZero();
    }

    @Test
    void countsAttemptsThatWereToldToComeAgain() {
        availability.answered(now, List.of(attempt(now, 503), attempt(now, 429), attempt(now, 0), attempt(now, 201)));
        assertThat(availability.refusals()).isEqualTo(2);
    }

    @Test
    void findsTheFirstSuccessThatBeganAfterATime() {
        availability.answered(now, List.of(attempt(now, 201)));
        assertThat(availability.firstSuccessAfter(now)).isEmpty();
        availability.answered(now, List.of(attempt(now, 503), attempt(now + 7, 201)));
        availability.answered(now, List.of(attempt(now + 3, 201)));
        assertThat(availability.firstSuccessAfter(now)).contains(now + 3);
    }

    private static Attempt attempt(long at, int status) {
        return new Attempt(at, status, Duration.ofMillis(7));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
