package dev.tandem.messaging.letter;

import dev.tandem.messaging.lane.LetterStatus;
import java.util.Map;

/**
 * How much waits.
 *
 * @param letters those that are not settled, by status
 */
public record LetterCensus(Map<LetterStatus, Long> letters, long openLanes) {
    public LetterCensus {
        letters = Map.copyOf(letters);
    }

    public long count(LetterStatus status) {
        return letters.getOrDefault(status, 0L);
    }
}
