package dev.tandem.messaging.letter;

import dev.tandem.messaging.lane.Letter;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter with what its keeping adds.
 *
 * @param position grows with arrival
 * @param copiedAt when the copy reached the dead-letter topic
 */
public record KeptLetter(long position, Letter letter, Instant changedAt, Optional<Instant> copiedAt) {}
