package dev.tandem.testkit.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDiagramTest {
    @TempDir
    Path root;

    @Test
    void drawsEveryRowAndBothEnds() {
        assertThat(new StateDiagramPage(Door.table()).render()).isEqualTo("""
                # State machine: door

                <!-- Generated from the transition table; a test fails when this page differs from it. -->

                ```mermaid
                stateDiagram-v2
                    [*] --> OPEN : build
                    OPEN --> CLOSED : shut
                    CLOSED --> OPEN : open
                    CLOSED --> WALL_1 : brick up
                    WALL_1 --> [*]
                ```

                | from | trigger | to |
                |---|---|---|
                | NONE | build | OPEN |
                | OPEN | shut | CLOSED |
                | CLOSED | open | OPEN |
                | CLOSED | brick up | WALL 1 |
                """);
    }

    @Test
    void startsInTheFirstRowsStateWhenItHasAName() {
        String[] rows = {"ON"};
        TransitionTable table =
                TransitionTable.of("lamp", rows, Function.identity(), row -> "flick", Function.identity());

        assertThat(new StateDiagramPage(table).render()).contains("[*] --> ON\n    ON --> ON : flick\n```");
    }

    @Test
    void failsWithoutAPage() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> diagram(false).check())
                .withMessageContaining("run with -Dtandem.docs.write=true to update");
    }

    @Test
    void failsWhenThePageDiffers() throws IOException {
        diagram(true).check();
        Files.writeString(page(), Files.readString(page()).replace("shut", "slam"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> diagram(false).check())
                .withMessageContaining("door.md does not show the transitions of door");
    }

    @Test
    void passesOnceWritten() {
        diagram(true).check();

        assertThatCode(() -> diagram(false).check()).doesNotThrowAnyException();
    }

    private StateDiagram diagram(boolean write) {
        return new StateDiagram(Door.table(), root, write);
    }

    private Path page() {
        return root.resolve("docs/state-machines/door.md");
    }
}
