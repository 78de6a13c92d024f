package dev.tandem.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.simulation.bug.KnownBug;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    @Test
    void leavesOutWhatTheFailureDoesNotNeed() {
        KnownBug bug = KnownBug.COMPLETES_TASKS_BEFOREHAND;
        Outcome failed = LongStream.range(1, 200)
                .mapToObj(seed -> Simulation.run(Plan.of(seed), bug.parts(), false))
                .filter(outcome -> outcome.failed() && outcome.plan().orders().size() > 3)
                .findFirst()
                .orElseThrow();

        Outcome small = Shrinking.of(failed, bug::parts);

        assertThat(small.failed()).isTrue();
        assertThat(small.plan().orders()).hasSize(1);
        assertThat(small.plan().faults()).hasSizeLessThanOrEqualTo(1);
        assertThat(small.trace()).isNotEmpty();
        assertThat(Simulation.run(small.plan(), bug.parts(), false).hash()).isEqualTo(small.hash());
    }
}
