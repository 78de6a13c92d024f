package dev.tandem.testkit.transition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TransitionCoverageTest {
    private final TransitionCoverage coverage = TransitionCoverage.of(Door.table());

    @Test
    void isCompleteWhenEveryRowWasVisited() {
        for (Door row : Door.values()) {
            coverage.visited(row.from(), row.trigger(), row.to());
        }

        assertThatCode(coverage::assertComplete).doesNotThrowAnyException();
    }

    @Test
    void listsTheRowsNobodyVisited() {
        coverage.visited("NONE", "build", "OPEN");
        coverage.visited("OPEN", "shut", "CLOSED");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(coverage::assertComplete)
                .withMessage("door was never seen to go\n  CLOSED --open--> OPEN\n  CLOSED --brick up--> WALL 1");
    }

    @Test
    void rejectsAVisitThatTheTableDoesNotList() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> coverage.visited("OPEN", "brick up", "WALL 1"))
                .withMessage("door has no transition OPEN --brick up--> WALL 1");
    }

    @Test
    void rejectsAVisitThatEndsElsewhere() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> coverage.visited("OPEN", "shut", "OPEN"));
    }
}
