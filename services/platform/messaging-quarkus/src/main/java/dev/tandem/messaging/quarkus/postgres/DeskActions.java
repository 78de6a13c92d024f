package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterActionKind;
import dev.tandem.messaging.letter.RedriveStatus;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The written record of what people did. */
final class DeskActions {
    private static final String INSERT = """
            insert into desk_actions (letter_id, redrive_id, kind, actor, reason, acted_at,
                status_before, status_after, value_before, value_after)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";

    private static final String INSERT_REDRIVEN = """
            insert into desk_actions (letter_id, redrive_id, kind, actor, reason, acted_at, status_before, status_after)
            select letter, $3, 'REDRIVE', $4, $5, $6, before, 'CLAIMED'
            from unnest($1::uuid[], $2::text[]) as redriven (letter, before)""";

    private static final String OF_LETTER =
            "select * from desk_actions where letter_id = $1 order by action_id desc limit $2";

    /** Something that somebody did with a redrive. */
    record RedriveAction(String kind, Instruction by, Optional<RedriveStatus> before, RedriveStatus after) {}

    private DeskActions() {}

    static Future<Void> add(SqlClient connection, UUID letter, LetterAction action) {
        Tuple values = Tuple.tuple()
                .addUUID(letter)
                .addUUID(action.redriveId().orElse(null))
                .addString(action.kind().name());
        return add(
                connection,
                signed(values, action.by())
                        .addString(action.before().name())
                        .addString(action.after().name())
                        .addBuffer(action.valueBefore().map(Buffer::buffer).orElse(null))
                        .addBuffer(action.valueAfter().map(Buffer::buffer).orElse(null)));
    }

    static Future<Void> add(SqlClient connection, UUID redrive, RedriveAction action) {
        Tuple values = Tuple.tuple().addUUID(null).addUUID(redrive).addString(action.kind());
        return add(
                connection,
                signed(values, action.by())
                        .addString(action.before().map(Enum::name).orElse(null))
                        .addString(action.after().name())
                        .addBuffer(null)
                        .addBuffer(null));
    }

    /** @param before where each of the letters stood */
    static Future<Void> addRedriven(
            SqlClient connection, UUID redrive, Instruction by, List<UUID> letters, Collection<LetterStatus> before) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(letters.toArray(UUID[]::new))
                .addArrayOfString(Columns.texts(before, Enum::name))
                .addUUID(redrive);
        return connection
                .preparedQuery(INSERT_REDRIVEN)
                .execute(signed(values, by))
                .mapEmpty();
    }

    /** Newest first. */
    static Future<List<LetterAction>> of(SqlClient connection, UUID letter, int limit) {
        return connection
                .preparedQuery(OF_LETTER)
                .execute(Tuple.of(letter, limit))
                .map(rows -> Rows.stream(rows).map(DeskActions::action).toList());
    }

    private static Future<Void> add(SqlClient connection, Tuple values) {
        return connection.preparedQuery(INSERT).execute(values).mapEmpty();
    }

    private static Tuple signed(Tuple values, Instruction by) {
        return values.addString(Columns.text(by.actor()))
                .addString(Columns.text(by.reason()))
                .addOffsetDateTime(Columns.time(by.at()));
    }

    private static LetterAction action(Row row) {
        return new LetterAction(
                LetterActionKind.valueOf(row.getString("kind")),
                new Instruction(
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getOffsetDateTime("acted_at").toInstant()),
                LetterStatus.valueOf(row.getString("status_before")),
                LetterStatus.valueOf(row.getString("status_after")),
                Optional.ofNullable(row.getBuffer("value_before")).map(Buffer::getBytes),
                Optional.ofNullable(row.getBuffer("value_after")).map(Buffer::getBytes),
                Optional.ofNullable(row.getUUID("redrive_id")));
    }
}
