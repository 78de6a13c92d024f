package dev.tandem.testkit.transition;

import dev.tandem.testkit.repository.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps {@code docs/state-machines/<name>.md} equal to a transition table. */
public final class StateDiagram {
    private static final String DIRECTORY = "docs/state-machines";
    private static final String WRITE = "tandem.docs.write";

    private final TransitionTable table;
    private final Path root;
    private final boolean write;

    StateDiagram(TransitionTable table, Path root, boolean write) {
        this.table = table;
        this.root = root;
        this.write = write;
    }

    /**
     * Fails with {@link AssertionError} when the page differs from the table; with {@code -Dtandem.docs.write=true}
     * writes the page instead.
     */
    public static void check(TransitionTable table) {
        new StateDiagram(table, RepositoryRoot.find(), Boolean.getBoolean(WRITE)).check();
    }

    void check() {
        Path page = root.resolve(DIRECTORY).resolve(table.name() + ".md");
        String expected = new StateDiagramPage(table).render();
        try {
            if (write) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, expected);
            } else if (!Files.exists(page) || !Files.readString(page).equals(expected)) {
                throw new AssertionError(root.relativize(page) + " does not show the transitions of " + table.name()
                        + "; run with -D" + WRITE + "=true to update");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
