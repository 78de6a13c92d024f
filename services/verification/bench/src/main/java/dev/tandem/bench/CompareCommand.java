package dev.tandem.bench;

import dev.tandem.bench.report.Comparison;
import dev.tandem.dev.cli.Home;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows two results side by side. */
@Command(
        name = "compare",
        description = "Show what changed between two kept results: names of files in .tandem/bench, paths, or last and"
                + " previous.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier result.")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later result.")
    private String after;

    @Override
    public Integer call() {
        ResultFiles files = new ResultFiles(Home.repository());
        PrintWriter out = spec.commandLine().getOut();
        Comparison.of(files.read(before), files.read(after)).forEach(out::println);
        out.flush();
        return 0;
    }
}
