package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterActionKind;
import dev.tandem.messaging.letter.LetterCensus;
import dev.tandem.messaging.letter.LetterDecisions;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.LetterFile;
import dev.tandem.messaging.letter.LetterGroup;
import dev.tandem.messaging.letter.LetterPage;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Letters in their table. A change locks the letter's lane, then the letter, so that it excludes attempts of the lane
 * and, where the lane is closed, other changes.
 */
public final class PostgresLetterDesk implements LetterDesk {
    private static final String FIND = "select * from letters where letter_id = $1";

    private static final String LOCK = FIND + " for update";

    private static final String CHANGE = """
            update letters set status = $2, replacement = $3, changed_at = $4 where letter_id = $1 returning *""";

    private final Pool pool;
    private final LetterReads reads;

    public PostgresLetterDesk(Pool pool) {
        this.pool = pool;
        this.reads = new LetterReads(pool);
    }

    @Override
    public CompletionStage<LetterPage> list(LetterQuery query, long afterPosition, int limit) {
        return PostgresFailures.stage(reads.page(query, afterPosition, limit));
    }

    @Override
    public CompletionStage<List<LetterGroup>> groups(LetterQuery query, int limit) {
        return PostgresFailures.stage(reads.groups(query, limit));
    }

    @Override
    public CompletionStage<LetterCensus> census() {
        return PostgresFailures.stage(reads.census());
    }

    @Override
    public CompletionStage<Optional<LetterFile>> find(UUID letter) {
        return PostgresFailures.stage(
                pool.preparedQuery(FIND).execute(Tuple.of(letter)).compose(rows -> Rows.first(rows)
                        .map(LetterReads::kept)
                        .map(kept -> DeskActions.of(pool, letter, MOST_ACTIONS)
                                .map(actions -> Optional.of(new LetterFile(kept, actions))))
                        .orElse(Future.succeededFuture(Optional.empty()))));
    }

    @Override
    public CompletionStage<KeptLetter> redrive(UUID id, Instruction by) {
        return changed(connection -> lane(connection, id).compose(lane -> LetterLanes.open(
                        connection, Set.of(lane), by.at())
                .compose(opened -> locked(connection, lane, id))
                .compose(letter -> LetterLanes.holder(connection, lane)
                        .map(holder -> LetterDecisions.redriven(letter, holder.filter(first -> !first.equals(id))))
                        .compose(redriven ->
                                store(connection, redriven, action(LetterActionKind.REDRIVE, by, letter, redriven))))));
    }

    @Override
    public CompletionStage<KeptLetter> discard(UUID id, Instruction by) {
        return changed(connection -> lane(connection, id)
                .compose(lane -> locked(connection, lane, id))
                .compose(letter -> {
                    Letter discarded = LetterDecisions.discarded(letter);
                    return store(connection, discarded, action(LetterActionKind.DISCARD, by, letter, discarded));
                }));
    }

    @Override
    public CompletionStage<KeptLetter> edit(UUID id, byte[] replacement, Instruction by) {
        return changed(connection -> lane(connection, id)
                .compose(lane -> locked(connection, lane, id))
                .compose(letter -> {
                    Letter edited = LetterDecisions.edited(letter, replacement);
                    return store(connection, edited, edit(by, letter, edited));
                }));
    }

    private CompletionStage<KeptLetter> changed(Function<SqlConnection, Future<Row>> change) {
        return DeskFailures.stage(pool.withTransaction(change).map(LetterReads::kept));
    }

    private static Future<LaneId> lane(SqlConnection connection, UUID id) {
        return connection.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> Rows.first(rows)
                .map(LetterColumns::lane)
                .orElseThrow(() -> RefusedException.unknownLetter(id)));
    }

    private static Future<Letter> locked(SqlConnection connection, LaneId lane, UUID id) {
        return LetterLanes.lock(connection, Set.of(lane))
                .compose(locked -> connection.preparedQuery(LOCK).execute(Tuple.of(id)))
                .map(rows -> Rows.first(rows)
                        .map(LetterColumns::letter)
                        .orElseThrow(() -> RefusedException.unknownLetter(id)));
    }

    private static Future<Row> store(SqlConnection connection, Letter letter, LetterAction action) {
        Instant now = action.by().at();
        Tuple values = Tuple.tuple()
                .addUUID(letter.id())
                .addString(letter.status().name())
                .addBuffer(letter.replacement().map(Buffer::buffer).orElse(null))
                .addOffsetDateTime(Columns.time(now));
        return DeskActions.add(connection, letter.id(), action)
                .compose(added -> connection.preparedQuery(CHANGE).execute(values))
                .map(rows -> Rows.first(rows).orElseThrow())
                .compose(row -> hasten(connection, letter, action, now).map(row));
    }

    /** An edit starts nothing. */
    private static Future<Void> hasten(SqlConnection connection, Letter letter, LetterAction action, Instant now) {
        return action.kind() == LetterActionKind.EDIT
                ? Future.succeededFuture()
                : LetterLanes.hasten(connection, Set.of(letter.lane()), List.of(letter.id()), now);
    }

    private static LetterAction action(LetterActionKind kind, Instruction by, Letter before, Letter after) {
        return LetterAction.of(kind, by, before.status(), after.status());
    }

    private static LetterAction edit(Instruction by, Letter before, Letter after) {
        LetterStatus status = after.status();
        return new LetterAction(
                LetterActionKind.EDIT,
                by,
                before.status(),
                status,
                Optional.ofNullable(before.effective().value()),
                Optional.ofNullable(after.effective().value()),
                Optional.empty());
    }
}
