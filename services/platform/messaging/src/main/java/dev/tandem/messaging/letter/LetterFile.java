package dev.tandem.messaging.letter;

import java.util.List;

/**
 * A letter and its history.
 *
 * @param actions what people did with it, newest first
 */
public record LetterFile(KeptLetter kept, List<LetterAction> actions) {
    public LetterFile {
        actions = List.copyOf(actions);
    }
}
