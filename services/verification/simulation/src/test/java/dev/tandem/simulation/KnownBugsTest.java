package dev.tandem.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.simulation.bug.KnownBug;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownBugsTest {
    @ParameterizedTest
    @EnumSource
    void isFoundWithinItsNumberOfSeeds(KnownBug bug) {
        OptionalLong found = LongStream.rangeClosed(1, bug.seeds())
                .filter(seed ->
                        Simulation.run(Plan.of(seed), bug.parts(), false).failed())
                .findFirst();

        assertThat(found).as("first seed that finds %s", bug).isPresent();
    }
}
