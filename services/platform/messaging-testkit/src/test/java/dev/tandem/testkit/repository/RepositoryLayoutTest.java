package dev.tandem.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryLayoutTest {
    @Test
    void holdsForEveryTrackedFile() throws IOException {
        Path root = RepositoryRoot.find();
        assumeTrue(Files.exists(root.resolve(".git")), "not a clone: nothing is tracked");

        List<String> tracked = trackedFiles(root);

        assertThat(tracked).contains("pom.xml", "mvnw");
        assertThat(RepositoryLayout.breaches(tracked)).isEmpty();
    }

    @Test
    void acceptsKnownEntriesAndDotFiles() {
        assertThat(RepositoryLayout.breaches(List.of("pom.xml", ".mvn/jvm.config", ".gitignore", "services/a/B.java")))
                .isEmpty();
    }

    @Test
    void rejectsAnUnknownEntryAtTheTopOnce() {
        assertThat(RepositoryLayout.breaches(List.of("scripts/a.sh", "scripts/b.sh", "notes.txt")))
                .containsExactlyInAnyOrder(
                        "scripts does not belong at the top level", "notes.txt does not belong at the top level");
    }

    @Test
    void rejectsADecisionWithoutNumberOrTitle() {
        assertThat(RepositoryLayout.breaches(List.of("docs/adr/notes.md", "docs/adr/0001-Title.md")))
                .hasSize(2)
                .allMatch(breach -> breach.endsWith("is not named 0001-title-in-lower-case.md"));
    }

    @Test
    void rejectsADecisionNumberThatIsTakenTwice() {
        assertThat(RepositoryLayout.breaches(List.of("docs/adr/0001-one.md", "docs/adr/0001-other.md")))
                .containsExactly("docs/adr/0001-other.md should have number 0002");
    }

    @Test
    void rejectsAGapInTheDecisionNumbers() {
        assertThat(RepositoryLayout.breaches(List.of("docs/adr/0003-three.md", "docs/adr/0001-one.md")))
                .containsExactly("docs/adr/0003-three.md should have number 0002");
    }

    @Test
    void failsOutsideOfARepository() {
        assertThatIllegalStateException().isThrownBy(() -> RepositoryRoot.above(Path.of("/")));
    }

    private static List<String> trackedFiles(Path root) throws IOException {
        Process git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(output.split("\0", -1)).stream()
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
