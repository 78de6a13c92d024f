package dev.tandem.messaging.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Where people work with letters. A change excludes attempts and other changes of the letter, makes its lane due and
 * is written down with it, or does not happen at all. Never blocks; stages fail with a {@link RefusedException} or a
 * {@code StoreException}.
 */
public interface LetterDesk {
    /** Actions that {@link #find} gives. */
    int MOST_ACTIONS = 20;

    /** Those that arrived after the position, oldest first. */
    CompletionStage<LetterPage> list(LetterQuery query, long afterPosition, int limit);

    /** The largest groups first. */
    CompletionStage<List<LetterGroup>> groups(LetterQuery query, int limit);

    CompletionStage<Optional<LetterFile>> find(UUID letter);

    CompletionStage<LetterCensus> census();

    /** Asks for another attempt; opens the letter's lane when it is closed. */
    CompletionStage<KeptLetter> redrive(UUID letter, Instruction by);

    CompletionStage<KeptLetter> discard(UUID letter, Instruction by);

    /** Sets the value that the next attempts get. Whoever calls has checked the value. */
    CompletionStage<KeptLetter> edit(UUID letter, byte[] replacement, Instruction by);
}
