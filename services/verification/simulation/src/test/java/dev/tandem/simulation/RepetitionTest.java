package dev.tandem.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.simulation.service.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 1_689})
    void theSameSeedGoesTheSameWay(long seed) {
        Outcome first = Simulation.run(Plan.of(seed), Parts.REAL, true);
        Outcome second = Simulation.run(Plan.of(seed), Parts.REAL, true);

        assertThat(second).isEqualTo(first);
        assertThat(Simulation.run(Plan.of(seed), Parts.REAL, false).hash()).isEqualTo(first.hash());
    }

    @Test
    void otherSeedsGoOtherWays() {
        assertThat(LongStream.range(0, 50).map(seed -> Simulation.run(Plan.of(seed), Parts.REAL, false)
                        .hash()))
                .doesNotHaveDuplicates();
    }

    /** Iteration orders that differ from process to process would show here. */
    @ParameterizedTest
    @ValueSource(longs = {3, 12})
    void theSameSeedGoesTheSameWayInAnotherProcess(long seed) throws IOException, InterruptedException {
        Outcome here = Simulation.run(Plan.of(seed), Parts.REAL, true);

        assertThat(told(seed)).contains(String.format(Locale.ROOT, "trace %016x", here.hash()));
    }

    private static String told(long seed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulateCommand.class.getName(),
                        "--seed",
                        Long.toString(seed)))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
