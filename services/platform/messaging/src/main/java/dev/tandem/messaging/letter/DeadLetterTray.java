package dev.tandem.messaging.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Dead letters whose copies are due. Never blocks; stages fail with a {@code StoreException}. */
public interface DeadLetterTray {
    /** Takes up to so many, oldest first; those that are not marked as copied by then are due again. */
    CompletionStage<List<KeptLetter>> claim(Instant now, int limit, Duration claimTime);

    /** The broker has their copies. */
    CompletionStage<Void> copied(Collection<UUID> letters, Instant at);
}
