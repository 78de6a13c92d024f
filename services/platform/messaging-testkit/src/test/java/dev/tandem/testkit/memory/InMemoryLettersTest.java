package dev.tandem.testkit.memory;

import dev.tandem.testkit.conformance.DeadLetterTrayConformance;
import dev.tandem.testkit.conformance.LetterDeskConformance;
import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.LetterQueryConformance;
import dev.tandem.testkit.conformance.LetterWalkConformance;
import dev.tandem.testkit.conformance.RedriveConformance;
import dev.tandem.testkit.transition.StateDiagram;
import org.junit.jupiter.api.Test;

class InMemoryLettersTest
        implements LetterDeskConformance,
                LetterQueryConformance,
                LetterWalkConformance,
                RedriveConformance,
                DeadLetterTrayConformance {
    private final LetterFixture letters = InMemoryLetters.create();

    @Override
    public LetterFixture letters() {
        return letters;
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }
}
