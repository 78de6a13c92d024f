package dev.tandem.testkit.memory;

import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The dead letters of an {@link InMemoryLetterDesk} that have no copy. */
public final class InMemoryDeadLetterTray implements DeadLetterTray {
    private static final LetterQuery DEAD = LetterQuery.ofStatuses(Set.of(LetterStatus.DEAD));

    private final InMemoryLetterDesk desk;
    private final Map<UUID, Instant> dueAt = new HashMap<>();

    public InMemoryDeadLetterTray(InMemoryLetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public CompletionStage<List<KeptLetter>> claim(Instant now, int limit, Duration claimTime) {
        return desk.locked(() -> {
            List<KeptLetter> due = desk.matching(DEAD)
                    .filter(kept -> kept.copiedAt().isEmpty())
                    .filter(kept ->
                            !dueAt.getOrDefault(kept.letter().id(), Instant.MIN).isAfter(now))
                    .limit(limit)
                    .toList();
            due.forEach(kept -> dueAt.put(kept.letter().id(), now.plus(claimTime)));
            return due;
        });
    }

    @Override
    public CompletionStage<Void> copied(Collection<UUID> letters, Instant at) {
        return desk.locked(() -> {
            letters.forEach(letter -> desk.copied(letter, at));
            return null;
        });
    }
}
