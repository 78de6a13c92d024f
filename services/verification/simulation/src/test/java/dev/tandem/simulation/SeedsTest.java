package dev.tandem.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.simulation.service.Parts;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private static final int SEEDS = 2_000;

    @Test
    void everyRuleHoldsForTwoThousandSeeds() {
        Optional<Outcome> failed = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> Simulation.run(Plan.of(seed), Parts.REAL, false))
                .filter(Outcome::failed)
                .findFirst();

        assertThat(failed.map(outcome -> outcome.plan() + " broke " + outcome.findings()))
                .isEmpty();
    }
}
