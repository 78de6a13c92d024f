package dev.tandem.testkit.transition;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TransitionTableTest {
    @Test
    void rejectsATableWithoutRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> table("door")).withMessage("door has no transitions");
    }

    @Test
    void rejectsARowThatIsThereTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("door", "OPEN", "OPEN"))
                .withMessage("door lists twice: OPEN --OPEN--> OPEN");
    }

    @Test
    void rejectsANameThatIsNoFileName() {
        assertThatIllegalArgumentException().isThrownBy(() -> table("../Door", "OPEN"));
    }

    private static TransitionTable table(String name, String... rows) {
        return TransitionTable.of(name, rows, Function.identity(), Function.identity(), Function.identity());
    }
}
