package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.LogTail;
import dev.tandem.dev.process.Patience;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a log. */
@Command(name = "logs", description = "Show the log of a service, kafka or postgres.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final Patience FOREVER = new Patience(Duration.ofDays(3650), Duration.ofMillis(200));

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "SERVICE", description = "Such as ordering, gateway or kafka.")
    private String service;

    @Option(names = "-f", description = "Follow: print what is added until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            defaultValue = "100",
            description = "Last lines to show (default: 100).")
    private int lines;

    @Override
    public Integer call() throws IOException {
        Path log = home.stack().log(service);
        if (!service.matches("[a-z]+") || !Files.exists(log)) {
            throw new DevRuntimeException("there is no log of " + service + " in " + log.getParent());
        }
        PrintWriter out = spec.commandLine().getOut();
        long end = Files.size(log);
        LogTail.lines(log, lines).forEach(out::println);
        out.flush();
        if (follow) {
            follow(log, end, out);
        }
        return 0;
    }

    private static void follow(Path log, long start, PrintWriter out) throws IOException {
        long position = start;
        while (!Thread.currentThread().isInterrupted()) {
            long printed = position;
            FOREVER.holds(() -> log.toFile().length() != printed);
            position = printFrom(log, printed, out);
        }
    }

    private static long printFrom(Path log, long position, PrintWriter out) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // Shorter than before: the log was rotated.
            file.seek(file.length() < position ? 0 : position);
            byte[] added = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 20)];
            file.readFully(added);
            out.print(new String(added, StandardCharsets.UTF_8));
            out.flush();
            return file.getFilePointer();
        }
    }
}
