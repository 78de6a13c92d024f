package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = BenchCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void theListNamesEveryScenario() {
        assertThat(run("--list")).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.matches("\\d\\d  \\S.*"));
        assertThat(out.toString()).contains("05  full fulfilment");
    }

    @Test
    void aScenarioThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThat(run("--scenario", "99")).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no scenario 99; there are")
                .contains("05");
    }

    @Test
    void withoutAScenarioTheCommandSaysHowToNameOne() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("name a scenario: --scenario 05; --list shows all");
    }

    @Test
    void aRateMustBeANumber() {
        assertThat(run("--scenario", "05", "--rate", "fast")).isEqualTo(2);
        assertThat(err.toString()).contains("--rate must be a number or max, not fast");
    }

    @Test
    void aRateMustBePossible() {
        assertThat(run("--scenario", "05", "--rate", "0")).isEqualTo(2);
        assertThat(run("--scenario", "05", "--rate", "NaN")).isEqualTo(2);
        assertThat(err.toString()).contains("--rate must be above 0 and at most 1000000");
    }

    @Test
    void onlyAScenarioThatSearchesHasAHighestRate() {
        assertThat(run("--scenario", "03", "--rate", "max")).isEqualTo(2);
        assertThat(err.toString()).contains("scenario 03 has no --rate max");
    }

    @Test
    void aPeerThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThat(run("--scenario", "02", "--against", "other")).isEqualTo(2);
        assertThat(err.toString()).contains("expected one of [USUAL, TUNED, BARE]", "but was 'other'");
    }

    @Test
    void aComparisonNeedsTwoResults() {
        assertThat(run("compare", "last")).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter");
    }

    @Test
    void aWindowHasALength() {
        assertThat(run("--scenario", "05", "--seconds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--seconds must be at least 1, --warm-up at least 0");
    }

    @Test
    void aServiceThatIsNotThereHasNoExecutable() {
        assertThat(run("--scenario", "05", "--native=ordering,orders")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no service orders; there are");
    }

    @Test
    void noMoreOrdersAreStoredThanTheScenarioKnows() {
        assertThat(run("--scenario", "07", "--stored", "10000001")).isEqualTo(2);
        assertThat(err.toString()).contains("--stored must be at least 0 and at most 10000000");
    }

    @Test
    void executablesMakeNoFlightRecordings() {
        assertThat(run("--scenario", "05", "--native", "--profile")).isEqualTo(2);
        assertThat(err.toString()).contains("leave out --native");
    }
}
