package dev.tandem.messaging.letter;

import java.time.Instant;
import java.util.Optional;

/**
 * Letters that have their cause in common.
 *
 * @param letters at least 1
 */
public record LetterGroup(
        String consumer,
        Optional<String> eventType,
        Optional<String> faultType,
        long letters,
        Instant earliestParkedAt,
        Instant latestParkedAt) {}
