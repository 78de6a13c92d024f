package dev.tandem.kubernetes.cross;

import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A migration of a database.
 *
 * @param file where it is
 * @param sql what it does
 */
record Migration(Path file, String sql) {
    private static final Pattern COMMENTS = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TAKES_AWAY =
            Pattern.compile("\\b(drop (table|column|view|type|function|sequence|schema)|truncate)\\b|\\brename\\b"
                    + "|^alter table .*\\b(alter( column)? \\S+ (set data )?type|set not null)\\b");
    private static final Pattern ADDS_A_COLUMN = Pattern.compile("^alter table .*\\badd( column)?\\b");
    private static final Pattern ASKS_FOR_MORE = Pattern.compile(
            "^alter table .*\\badd (constraint|check|unique|primary key|foreign key)\\b" + "|^create unique index\\b");

    static List<Migration> all() {
        try (Stream<Path> files = Files.walk(Repository.root().resolve("services"))) {
            return files.filter(file -> file.toString().matches(".*/src/main/resources/db/.*\\.sql"))
                    .map(file -> new Migration(file, Repository.read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    /** What the version before this one could not live with. */
    List<String> breaking() {
        return Arrays.stream(COMMENTS.matcher(sql).replaceAll(" ").split(";", -1))
                .map(statement -> statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(Migration::isBreaking)
                .toList();
    }

    private static boolean isBreaking(String statement) {
        return TAKES_AWAY.matcher(statement).find()
                || ASKS_FOR_MORE.matcher(statement).find()
                || (ADDS_A_COLUMN.matcher(statement).find()
                        && statement.contains("not null")
                        && !statement.contains(" default "));
    }
}
