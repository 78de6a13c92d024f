package dev.tandem.testkit.memory;

import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.RedriveStore;
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

    private record InMemoryLetters(LaneStore lanes, LetterDesk desk, RedriveStore redrives, DeadLetterTray tray)
            implements LetterFixture {
        static InMemoryLetters create() {
            InMemoryLaneStore lanes = new InMemoryLaneStore();
            InMemoryLetterDesk desk = new InMemoryLetterDesk(lanes);
            return new InMemoryLetters(
                    lanes, desk, new InMemoryRedriveStore(lanes, desk), new InMemoryDeadLetterTray(desk));
        }
    }
}
