package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.bench.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code docs/performance.md} says what there is. */
class PerformancePageTest {

    private static final Path PAGE = Path.of("../../../docs/performance.md");

    @Test
    void thePageListsEveryScenarioAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d\\d \\|.*"))
                .toList();
        assertThat(rows)
                .isEqualTo(Scenarios.ALL.stream()
                        .map(scenario -> "| " + scenario.number() + " | " + scenario.title() + " |")
                        .toList());
    }

    @Test
    void everyCommandOnThePageIsUnderstood() throws IOException {
        List<String> commands = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("./tandem bench "))
                .map(line -> line.substring("./tandem bench ".length())
                        .replaceAll("#.*", "")
                        .strip())
                .toList();
        assertThat(commands).hasSize(10);
        CommandLine commandLine = BenchCommand.commandLine();
        assertThat(commands).allSatisfy(command -> assertThat(
                        commandLine.parseArgs(command.split(" +", -1)).errors())
                .isEmpty());
    }
}
