package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedrivePlan;
import dev.tandem.messaging.letter.RedriveProgress;
import dev.tandem.messaging.letter.RedriveStatus;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conversions between redrives and the rows of their table. */
final class RedriveColumns {
    /** Which letters match is found out in the statement that keeps the redrive. */
    static final String INSERT = """
            insert into redrives (statuses, consumer, topic, key, event_type, fault_type, parked_from, parked_before,
                redrive_id, fingerprint, canary, rate_per_second, actor, reason, created_at, due_at, changed_at,
                status, matched, last_position)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $15,
                'RUNNING', count(*), coalesce(max(position), 0)
            from letters where
            """ + LetterFilter.CONDITION + """
            on conflict (redrive_id) do nothing returning redrive_id""";

    /** A redrive with what became of its letters. */
    static final String SELECT = """
            select redrives.*, outcome.*, (
                select count(*) from letters join lanes using (consumer, topic, key)
                where letters.redrive_id = redrives.redrive_id and letters.status = 'CLAIMED'
                and lanes.due_at = 'infinity') as blocked
            from redrives cross join lateral (
                select count(*) filter (where letters.status = 'APPLIED') as applied,
                       count(*) filter (where letters.status = 'DEAD') as failed,
                       count(*) filter (where letters.status = 'CLAIMED') as pending
                from letters where letters.redrive_id = redrives.redrive_id) outcome
            """;

    private RedriveColumns() {}

    static Tuple inserted(NewRedrive redrive) {
        RedrivePlan plan = redrive.plan();
        return LetterFilter.parameters(plan.query())
                .addUUID(redrive.id())
                .addUUID(redrive.fingerprint().value())
                .addArrayOfInteger(plan.canary().toArray(Integer[]::new))
                .addInteger(plan.ratePerSecond())
                .addString(Columns.text(redrive.by().actor()))
                .addString(Columns.text(redrive.by().reason()))
                .addOffsetDateTime(Columns.time(redrive.by().at()));
    }

    static Redrive redrive(Row row) {
        return new Redrive(
                row.getUUID("redrive_id"),
                row.getLong("number"),
                RedriveStatus.valueOf(row.getString("status")),
                plan(row),
                by(row),
                progress(row),
                List.of(row.getArrayOfUUIDs("failed_letters")),
                Optional.ofNullable(row.getString("stop_reason")),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    static RedrivePlan plan(Row row) {
        LetterQuery query = new LetterQuery(
                Arrays.stream(row.getArrayOfStrings("statuses"))
                        .map(LetterStatus::valueOf)
                        .collect(Collectors.toSet()),
                text(row, "consumer"),
                text(row, "topic"),
                text(row, "key"),
                text(row, "event_type"),
                text(row, "fault_type"),
                time(row, "parked_from"),
                time(row, "parked_before"));
        return new RedrivePlan(query, List.of(row.getArrayOfIntegers("canary")), row.getInteger("rate_per_second"));
    }

    static Instruction by(Row row) {
        return new Instruction(
                row.getString("actor"),
                row.getString("reason"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static RedriveProgress progress(Row row) {
        return new RedriveProgress(
                row.getLong("matched"),
                row.getLong("redriven"),
                row.getLong("applied"),
                row.getLong("failed_before"),
                row.getLong("failed"),
                row.getLong("pending"),
                row.getLong("blocked"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
