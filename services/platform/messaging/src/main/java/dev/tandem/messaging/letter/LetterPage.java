package dev.tandem.messaging.letter;

import java.util.List;

/**
 * Letters in the order of their arrival.
 *
 * @param matching on all pages
 */
public record LetterPage(List<KeptLetter> letters, long matching) {
    public LetterPage {
        letters = List.copyOf(letters);
    }
}
