package dev.tandem.dev.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.token.DevIssuer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TandemTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void saysInOneSentenceThatNothingRuns() {
        assertThat(run("order", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("tandem: no stack runs in " + directory + "; start one with ./tandem up\n");
    }

    @Test
    void statusOfNothingIsThree() {
        assertThat(run("status", "--json", "--dir=" + directory)).isEqualTo(3);
        assertThat(out.toString()).isEqualTo("{\"parts\":[]}\n");
    }

    @Test
    void stoppingNothingIsFine() {
        assertThat(run("down", "--dir=" + directory)).isZero();
    }

    @Test
    void refusesToReadLogsOutsideItsDirectory() {
        assertThat(run("logs", "../secret", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: there is no log of ../secret");
    }

    @Test
    void explainsABadPostgresUrl() {
        assertThat(run("up", "--postgres=localhost", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: a PostgreSQL URL must look like postgresql://");
    }

    @Test
    void smokeNeedsAtLeastOneOrder() {
        assertThat(run("smoke", "--orders=0")).isEqualTo(2);
        assertThat(err.toString()).contains("--orders must be at least 1");
    }

    @Test
    void measuresOnlyWhatThereIs() {
        assertThat(run("measure", "billing")).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: there is no service billing; there are inventory, ordering,");
        assertThat(run("measure", "--starts=0")).isEqualTo(2);
        assertThat(run("measure", "--image", "--native")).isEqualTo(2);
    }

    @Test
    void trainsForLongEnough() {
        assertThat(run("train", "--seconds=29")).isEqualTo(2);
        assertThat(err.toString()).contains("--seconds must be at least 30");
    }

    @Test
    void runsNativelyOnlyWhatThereIs() {
        assertThat(run("smoke", "--native=billing")).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: there is no service billing; there are inventory, ordering,");
    }

    @Test
    void deadLettersNeedARunningStack() {
        assertThat(run("dead-letters", "list", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: no stack runs in " + directory);
    }

    @Test
    void redriveOfEverythingMustBeAskedFor() {
        assertThat(run("dead-letters", "redrive", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("tandem: name a letter, a filter such as --consumer, or --all\n");
    }

    @Test
    void explainsAStatusAndATimeThatDoNotExist() {
        assertThat(run("dead-letters", "redrive", "--status=lost", "--dir=" + directory))
                .isEqualTo(1);
        assertThat(run("dead-letters", "redrive", "--older-than=soon", "--dir=" + directory))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("tandem: lost is no status; take parked,")
                .contains("tandem: soon is no time; write 90s,");
    }

    @Test
    void tokenNeedsAStackThatWouldAcceptIt() {
        assertThat(run("token", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: no stack has run in " + directory);
    }

    @Test
    void tokenIsPrintedAndNothingElse() {
        DevIssuer.in(directory.resolve("tokens"));

        assertThat(run("token", "--scope=orders.read,stock.read", "--dir=" + directory))
                .isZero();

        assertThat(out.toString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
    }

    @Test
    void explainsAScopeThatDoesNotExist() {
        assertThat(run("token", "--scope=everything", "--dir=" + directory)).isEqualTo(1);
        assertThat(err.toString()).startsWith("tandem: there is no scope everything; there are orders.read,");
    }

    @Test
    void discardNeedsAReason() {
        assertThat(run("dead-letters", "discard", "some-id")).isEqualTo(2);
        assertThat(err.toString()).contains("--reason");
    }

    private int run(String... arguments) {
        CommandLine tandem = Tandem.commandLine();
        tandem.setOut(new PrintWriter(out, true));
        tandem.setErr(new PrintWriter(err, true));
        return tandem.execute(arguments);
    }
}
