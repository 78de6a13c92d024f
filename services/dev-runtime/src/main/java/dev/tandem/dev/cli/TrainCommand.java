package dev.tandem.dev.cli;

import dev.tandem.dev.training.TrainingRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes start caches for the stacks of this source tree. */
@Command(
        name = "train",
        description =
                "Run a stack of its own under load and keep what Java learned of every service. From then on stacks"
                        + " of this build start with it and are fast sooner. Needs Java 25, three minutes, and 3 GB of disk, of which 1 GB stays.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private static final int LEAST_SECONDS = 30;
    private static final double MIB = 1024.0 * 1024.0;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seconds", paramLabel = "N", description = "Time under load (default: 60).")
    private long seconds = TrainingRun.USUAL_LOAD.toSeconds();

    @Option(
            names = "--image",
            description =
                    "Train what is in the images that ./mvnw -Dcontainer leaves, on their Java, and leave the caches"
                            + " for their packing.")
    private boolean image;

    @Override
    public Integer call() {
        if (seconds < LEAST_SECONDS) {
            throw new ParameterException(spec.commandLine(), "--seconds must be at least " + LEAST_SECONDS);
        }
        Progress progress = Progress.on(spec.commandLine().getErr());
        Map<String, Long> sizes;
        try {
            TrainingRun training = image
                    ? TrainingRun.ofImages(Home.repository(), progress::say)
                    : TrainingRun.ofJars(Home.repository(), progress::say);
            sizes = training.run(Duration.ofSeconds(seconds));
        } finally {
            progress.end();
        }
        PrintWriter out = spec.commandLine().getOut();
        sizes.forEach(
                (service, bytes) -> out.print(String.format(Locale.ROOT, "%-14s %4.0f MB%n", service, bytes / MIB)));
        out.println(
                image
                        ? "./mvnw -Dquick -Dcontainer -Dquarkus.build.skip package packs the same jars with these caches"
                        : "up, smoke, measure, bench and chaos start services with these caches until the next build");
        out.flush();
        return 0;
    }
}
