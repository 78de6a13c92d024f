package dev.tandem.messaging.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Many letters that get another attempt.
 *
 * @param number grows with every redrive
 * @param failedLetters those that stopped it last, at most {@value #MOST_FAILED_LETTERS}
 * @param stopReason one sentence
 */
public record Redrive(
        UUID id,
        long number,
        RedriveStatus status,
        RedrivePlan plan,
        Instruction by,
        RedriveProgress progress,
        List<UUID> failedLetters,
        Optional<String> stopReason,
        Instant changedAt) {
    public static final int MOST_FAILED_LETTERS = 100;

    public Redrive {
        failedLetters = List.copyOf(failedLetters);
    }

    /** True when nothing will happen in it any more unless somebody resumes it. */
    public boolean quiet() {
        return status != RedriveStatus.RUNNING && progress.pending() == progress.blocked();
    }
}
