package dev.tandem.messaging.letter;

import dev.tandem.messaging.lane.LetterStatus;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody did with a letter; kept for good.
 *
 * @param valueBefore what an attempt would have got before; only of an edit
 * @param valueAfter what an attempt gets now; only of an edit
 * @param redriveId of the redrive it belongs to
 */
public record LetterAction(
        LetterActionKind kind,
        Instruction by,
        LetterStatus before,
        LetterStatus after,
        Optional<byte[]> valueBefore,
        Optional<byte[]> valueAfter,
        Optional<UUID> redriveId) {
    /** An action that leaves the value alone. */
    public static LetterAction of(LetterActionKind kind, Instruction by, LetterStatus before, LetterStatus after) {
        return new LetterAction(kind, by, before, after, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public LetterAction inRedrive(UUID redrive) {
        return new LetterAction(kind, by, before, after, valueBefore, valueAfter, Optional.of(redrive));
    }
}
