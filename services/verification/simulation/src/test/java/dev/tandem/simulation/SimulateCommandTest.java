package dev.tandem.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulateCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void saysThatEveryRuleHeld() {
        assertThat(simulate("--seeds", "5", "--start", "100")).isZero();
        assertThat(out.toString()).contains("5 seeds").contains("every rule held");
    }

    @Test
    void printsOneObjectAsJson() {
        assertThat(simulate("--seeds", "3", "--json")).isZero();
        assertThat(out.toString().strip())
                .startsWith("{\"seeds\":3,")
                .endsWith("\"failed\":false}")
                .hasLineCount(1);
    }

    @Test
    void tellsWhatHappenedWithOneSeed() {
        assertThat(simulate("--seed", "11")).isZero();
        assertThat(out.toString())
                .contains("seed 11")
                .contains("StockItemRestocked")
                .contains("trace ");
    }

    private int simulate(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }
}
