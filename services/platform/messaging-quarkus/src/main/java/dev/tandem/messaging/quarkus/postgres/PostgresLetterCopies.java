package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.letter.DeadLetterTray;
import dev.tandem.messaging.letter.KeptLetter;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Dead letters without a copy. Replicas take different ones because they pass over each other's locked rows. */
public final class PostgresLetterCopies implements DeadLetterTray {
    private static final String CLAIM = """
            update letters set copy_due_at = $2
            where letter_id = any(array(select letter_id from letters
                                        where status = 'DEAD' and copied_at is null and copy_due_at <= $1
                                        order by position limit $3 for update skip locked))
            returning letters.*""";

    private static final String COPIED = "update letters set copied_at = $2 where letter_id = any($1)";

    private final Pool pool;

    public PostgresLetterCopies(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<List<KeptLetter>> claim(Instant now, int limit, Duration claimTime) {
        return PostgresFailures.stage(pool.preparedQuery(CLAIM)
                .execute(Tuple.of(Columns.time(now), Columns.time(now.plus(claimTime)), limit))
                .map(rows -> Rows.stream(rows)
                        .map(LetterReads::kept)
                        .sorted(Comparator.comparingLong(KeptLetter::position))
                        .toList()));
    }

    @Override
    public CompletionStage<Void> copied(Collection<UUID> letters, Instant at) {
        return PostgresFailures.stage(pool.preparedQuery(COPIED)
                .execute(Tuple.of(letters.toArray(UUID[]::new), Columns.time(at)))
                .mapEmpty());
    }
}
