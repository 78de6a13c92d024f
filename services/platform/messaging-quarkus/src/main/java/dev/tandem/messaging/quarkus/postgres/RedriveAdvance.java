package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import dev.tandem.messaging.letter.Instruction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One step of a redrive, inside the transaction that holds the redrive's row. */
final class RedriveAdvance {
    private static final Set<LetterStatus> REDRIVABLE = LetterTransition.sources(LetterTrigger.REDRIVE_ASKED);

    private static final String NEXT = "select letter_id, position, consumer, topic, key from letters where "
            + LetterFilter.CONDITION
            + " and position > $9 and position <= $10 and status = any($11) order by position limit $12";

    private static final String LOCK = """
            select letter_id, status from letters where letter_id = any($1) and status = any($2)
            order by letter_id for update""";

    private static final String REDRIVE = """
            update letters set status = 'CLAIMED', redrive_id = $2, changed_at = $3 where letter_id = any($1)""";

    private static final String MOVE = """
            update redrives set cursor_position = $2, redriven = redriven + $3, due_at = $4, changed_at = $5
            where redrive_id = $1""";

    private final SqlConnection connection;
    private final Row redrive;
    private final Instant now;

    RedriveAdvance(SqlConnection connection, Row redrive, Instant now) {
        this.connection = connection;
        this.redrive = redrive;
        this.now = now;
    }

    /** Tells how many letters were redriven. */
    Future<Integer> by(int limit, Instant nextAt) {
        Tuple values = LetterFilter.parameters(RedriveColumns.plan(redrive).query())
                .addLong(redrive.getLong("cursor_position"))
                .addLong(redrive.getLong("last_position"))
                .addArrayOfString(Columns.texts(REDRIVABLE, Enum::name))
                .addInteger(limit);
        return connection.preparedQuery(NEXT).execute(values).compose(rows -> {
            List<Row> next = Rows.stream(rows).toList();
            long cursor = next.isEmpty()
                    ? redrive.getLong("cursor_position")
                    : next.get(next.size() - 1).getLong("position");
            return redrive(next).compose(count -> move(cursor, count, nextAt).map(count));
        });
    }

    private Future<Integer> redrive(List<Row> next) {
        if (next.isEmpty()) {
            return Future.succeededFuture(0);
        }
        List<LaneId> lanes = next.stream().map(LetterColumns::lane).toList();
        UUID[] ids = next.stream().map(row -> row.getUUID("letter_id")).toArray(UUID[]::new);
        return LetterLanes.open(connection, lanes, now)
                .compose(opened -> LetterLanes.lock(connection, lanes))
                .compose(locked -> connection
                        .preparedQuery(LOCK)
                        .execute(Tuple.tuple()
                                .addArrayOfUUID(ids)
                                .addArrayOfString(Columns.texts(REDRIVABLE, Enum::name))))
                .compose(rows -> redrive(Rows.stream(rows).toList(), lanes));
    }

    /** @param letters locked, none of them changed by others since */
    private Future<Integer> redrive(List<Row> letters, List<LaneId> lanes) {
        UUID id = redrive.getUUID("redrive_id");
        List<UUID> ids = letters.stream().map(row -> row.getUUID("letter_id")).toList();
        List<LetterStatus> before = letters.stream()
                .map(row -> LetterStatus.valueOf(row.getString("status")))
                .toList();
        Instruction starter = RedriveColumns.by(redrive);
        Instruction by = new Instruction(starter.actor(), starter.reason(), now);
        return DeskActions.addRedriven(connection, id, by, ids, before)
                .compose(added -> connection
                        .preparedQuery(REDRIVE)
                        .execute(Tuple.of(ids.toArray(UUID[]::new), id, Columns.time(now))))
                .compose(redriven -> LetterLanes.hasten(connection, lanes, ids, now))
                .map(ids.size());
    }

    private Future<Void> move(long cursor, int count, Instant nextAt) {
        return connection
                .preparedQuery(MOVE)
                .execute(
                        Tuple.of(redrive.getUUID("redrive_id"), cursor, count, Columns.time(nextAt), Columns.time(now)))
                .mapEmpty();
    }
}
