package dev.tandem.scaler.simulation;

import dev.tandem.testkit.repository.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the results in {@code docs/autoscaling.md} and its picture equal to what was played. */
final class ResultsPage {
    private static final String WRITE = "tandem.docs.write";
    private static final String BEGIN = "<!-- results: written by ComparisonTest -->\n";
    private static final String END = "<!-- end of results -->";

    private final Findings findings;

    ResultsPage(Findings findings) {
        this.findings = findings;
    }

    void check() {
        Path docs = RepositoryRoot.find().resolve("docs");
        try {
            Path page = docs.resolve("autoscaling.md");
            String text = Files.readString(page);
            String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
            keep(page, before + tables() + text.substring(text.indexOf(END)));
            keep(docs.resolve("autoscaling.svg"), new Picture(findings.chosen()).draw());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path file, String expected) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, expected);
        } else if (!Files.exists(file) || !Files.readString(file).equals(expected)) {
            throw new AssertionError(file.getFileName() + " does not show what the simulation gives; run with -D"
                    + WRITE + "=true to update");
        }
    }

    private String tables() {
        return """

                | load | seconds | offsets, tuned | offsets, by the book |
                |---|---|---|---|
                %s

                Tuned: %s. By the book: %s. Each cell: the age that 99 of 100 events stay under, of the worst of three
                seeds; mean replica-hours. **Bold**: over the objective.

                | threshold per replica | worst p99 | objective kept under all loads | replica-hours, all loads |
                |---|---|---|---|
                %s

                | pods' speed, compared with what the threshold was tuned for | seconds | offsets, tuned | offsets, by the book |
                |---|---|---|---|
                %s

                """.formatted(loads(), findings.chosen().name(), Findings.BY_THE_BOOK.name(), settings(), speeds());
    }

    private String loads() {
        return Loads.all().stream()
                .map(load -> "| %s: %s | %s | %s | %s |"
                        .formatted(
                                load.name(),
                                load.description(),
                                cell(score(findings.seconds(), load)),
                                cell(score(findings.tuned(), load)),
                                cell(score(findings.byTheBook(), load))))
                .collect(Collectors.joining("\n"));
    }

    private String settings() {
        String offsets = findings.settings().entrySet().stream()
                .map(entry -> row(entry.getKey().name(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return row("none: seconds", findings.seconds().get(1.0)) + "\n" + offsets;
    }

    private String speeds() {
        return Findings.SPEEDS.stream()
                .map(speed -> "| %s | %s | %s | %s |"
                        .formatted(
                                speed,
                                sum(findings.seconds().get(speed)),
                                sum(findings.tuned().get(speed)),
                                sum(findings.byTheBook().get(speed))))
                .collect(Collectors.joining("\n"));
    }

    private static Score score(Map<Double, Map<Load, Score>> scores, Load load) {
        return scores.get(1.0).get(load);
    }

    private static String row(String name, Map<Load, Score> scores) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f |",
                name,
                age(worst(scores)),
                Comparison.keepsObjective(scores) ? "yes" : "no",
                Comparison.replicaHours(scores));
    }

    private static String sum(Map<Load, Score> scores) {
        return cell(new Score(worst(scores), Comparison.replicaHours(scores)));
    }

    private static double worst(Map<Load, Score> scores) {
        return scores.values().stream().mapToDouble(Score::p99).max().orElseThrow();
    }

    private static String cell(Score score) {
        return String.format(Locale.ROOT, "%s, %.1f h", age(score.p99()), score.replicaHours());
    }

    private static String age(double seconds) {
        String text = String.format(Locale.ROOT, "%.0f s", seconds);
        return seconds > Comparison.OBJECTIVE ? "**" + text + "**" : text;
    }
}
