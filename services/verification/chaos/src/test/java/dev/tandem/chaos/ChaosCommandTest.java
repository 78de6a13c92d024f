package dev.tandem.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ChaosCommandTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new ChaosCommand()).setErr(new PrintWriter(err, true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--orders 0 | --orders must be at least 1, --kills at least 0, --rate from 1 to 1000",
                "--outage 5m --rate 1001 | --orders must be at least 1, --kills at least 0, --rate from 1 to 1000",
                "--rate 100 | --rate needs --outage",
                "--outage 5m --kills 3 | --kills does not go with --outage",
                "--outage soon | is no length from 1s to 60m, such as 45s or 5m",
                "--faults meteor | there is no fault meteor; there are kill-service",
            })
    void saysInOneSentenceWhatIsWrongBeforeItStartsAnything(String arguments, String sentence) {
        assertThat(command.execute(arguments.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(command.getUsageMessage())
                .contains("--orders", "--kills", "--seed", "--faults", "--outage", "--rate");
    }
}
