package dev.tandem.kubernetes.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Makes Helm's library print a chart's hooks too, such as tests and migrations: it leaves out what is annotated as one,
 * so the annotation has another name while it renders.
 *
 * @param chart a copy of the chart, which is changed
 */
record Hooks(Path chart) {
    private static final String SHOWN = "helm.sh/hook";
    private static final String HIDDEN = "hidden.helm.sh/hook";

    /** Renames the annotations in the templates. */
    void hide() {
        try (Stream<Path> all = Files.walk(chart.resolve("templates"))) {
            for (Path template : all.filter(Files::isRegularFile).toList()) {
                Files.writeString(template, Files.readString(template).replace(SHOWN, HIDDEN));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the annotations their name back. */
    String show(String rendered) {
        return rendered.replace(HIDDEN, SHOWN);
    }
}
