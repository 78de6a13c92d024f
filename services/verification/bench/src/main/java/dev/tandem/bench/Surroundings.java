package dev.tandem.bench;

import dev.tandem.bench.result.BenchResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a result says of where it comes from. */
final class Surroundings {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KIB_PER_MIB = 1024;

    private Surroundings() {}

    static BenchResult.Host host() {
        String memory = value(MEMORY, "MemTotal").replaceAll("\\D", "");
        return new BenchResult.Host(
                Runtime.getRuntime().availableProcessors(),
                value(PROCESSORS, "model name"),
                memory.isEmpty() ? 0 : Long.parseLong(memory) / KIB_PER_MIB,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version", System.getProperty("java.version")));
    }

    private static String value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name) && line.contains(":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "";
        }
    }

    /** The commit that is checked out; with a plus when files differ from it. Empty without git. */
    static String commit(Path repository) {
        String commit = git(repository, "rev-parse", "--short", "HEAD");
        boolean changed = !git(repository, "status", "--porcelain", "--untracked-files=no")
                .isEmpty();
        return commit.isEmpty() || !changed ? commit : commit + "+";
    }

    private static String git(Path repository, String... arguments) {
        try {
            Process git = new ProcessBuilder(
                            Stream.concat(Stream.of("git", "-C", repository.toString()), Stream.of(arguments))
                                    .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
