package dev.tandem.testkit.memory;

import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.testkit.conformance.LetterFixture;

/** Lanes and everything that people do with their letters, on the heap. */
public record InMemoryLetters(LaneStore lanes, LetterDesk desk, RedriveStore redrives, DeadLetterTray tray)
        implements LetterFixture {
    /** Empty stores that share their letters. */
    public static InMemoryLetters create() {
        return on(new InMemoryLaneStore());
    }

    /** Stores for the letters of these lanes. */
    public static InMemoryLetters on(InMemoryLaneStore lanes) {
        InMemoryLetterDesk desk = new InMemoryLetterDesk(lanes);
        return new InMemoryLetters(
                lanes, desk, new InMemoryRedriveStore(lanes, desk), new InMemoryDeadLetterTray(desk));
    }
}
