package dev.tandem.messaging.letter;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import java.util.Optional;
import java.util.UUID;

/** What people may do with a letter as it stands; refusals are {@link RefusedException}s. */
public final class LetterDecisions {
    private LetterDecisions() {}

    /** @param first a dead letter that holds the lane and lies before this one */
    public static Letter redriven(Letter letter, Optional<UUID> first) {
        LetterStatus next = next(letter, LetterTrigger.REDRIVE_ASKED);
        first.ifPresent(dead -> {
            throw RefusedException.notNow(
                    "LETTER_BLOCKED",
                    letter.status(),
                    "Letter " + dead + " of the same key is dead and comes first; redrive or discard it before "
                            + letter.id() + ".");
        });
        return with(letter, next, letter.replacement());
    }

    public static Letter discarded(Letter letter) {
        return with(letter, next(letter, LetterTrigger.DISCARD_ASKED), letter.replacement());
    }

    /** The next attempts get the new value; the letter stands where it stood. */
    public static Letter edited(Letter letter, byte[] replacement) {
        next(letter, LetterTrigger.REDRIVE_ASKED);
        return with(letter, letter.status(), Optional.of(replacement));
    }

    private static LetterStatus next(Letter letter, LetterTrigger trigger) {
        return LetterTransition.next(letter.status(), trigger).orElseThrow(() -> refusal(letter));
    }

    private static RefusedException refusal(Letter letter) {
        return switch (letter.status()) {
            case APPLIED -> settled(letter, " is applied; nothing is left to do.");
            case DISCARDED -> settled(letter, " is discarded and stays so.");
            case CLAIMED -> underWay(letter, " is redriven already; look again when that attempt is over.");
            case RETRYING, PARKED, DEAD -> underWay(letter, " is being tried now; look again when that is over.");
        };
    }

    private static RefusedException settled(Letter letter, String message) {
        return RefusedException.notNow("LETTER_SETTLED", letter.status(), "Letter " + letter.id() + message);
    }

    private static RefusedException underWay(Letter letter, String message) {
        return RefusedException.notNow("LETTER_UNDER_WAY", letter.status(), "Letter " + letter.id() + message);
    }

    private static Letter with(Letter letter, LetterStatus status, Optional<byte[]> replacement) {
        return new Letter(
                letter.id(),
                letter.lane(),
                letter.record(),
                status,
                letter.attempts(),
                letter.fault(),
                replacement,
                letter.parkedAt());
    }
}
