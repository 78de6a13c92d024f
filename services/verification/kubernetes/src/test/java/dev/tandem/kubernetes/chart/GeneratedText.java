package dev.tandem.kubernetes.chart;

import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages, or parts of pages, that must equal what a test computes. */
final class GeneratedText {
    private static final String WRITE = "tandem.docs.write";

    private GeneratedText() {}

    /** Fails when the file differs; with {@code -Dtandem.docs.write=true} writes it instead. */
    static void check(Path file, String expected) {
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.writeString(file, expected);
            } else if (!Files.exists(file) || !Files.readString(file).equals(expected)) {
                throw new AssertionError(Repository.root().relativize(file) + " is stale; run this test with -D" + WRITE
                        + "=true to update it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for what lies between the lines {@code <!-- name -->} and {@code <!-- /name -->}. */
    static void checkPart(Path file, String name, String expected) {
        String page = Repository.read(file);
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end, from);
        if (from < begin.length() || to < 0) {
            throw new AssertionError(file + " has no part " + name);
        }
        check(file, page.substring(0, from) + expected + page.substring(to));
    }
}
