package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterCensus;
import dev.tandem.messaging.letter.LetterGroup;
import dev.tandem.messaging.letter.LetterPage;
import dev.tandem.messaging.letter.LetterQuery;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at letters without changing anything. */
final class LetterReads {
    private static final String PAGE =
            "select * from letters where " + LetterFilter.CONDITION + " and position > $9 order by position limit $10";

    private static final String COUNT = "select count(*) as matching from letters where " + LetterFilter.CONDITION;

    private static final String GROUPS = """
            select consumer, event_type, fault_type, count(*) as letters,
                   min(parked_at) as earliest, max(parked_at) as latest
            from letters where
            """ + LetterFilter.CONDITION + """
            group by consumer, event_type, fault_type order by letters desc, earliest limit $9""";

    private static final String WAITING = """
            select status, count(*) as letters from letters
            where status in ('PARKED', 'RETRYING', 'DEAD', 'CLAIMED') group by status""";

    private static final String OPEN_LANES = "select count(*) as lanes from lanes";

    private final Pool pool;

    LetterReads(Pool pool) {
        this.pool = pool;
    }

    Future<LetterPage> page(LetterQuery query, long afterPosition, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(LetterFilter.parameters(query).addLong(afterPosition).addInteger(limit))
                .compose(rows -> pool.preparedQuery(COUNT)
                        .execute(LetterFilter.parameters(query))
                        .map(count -> new LetterPage(
                                Rows.stream(rows).map(LetterReads::kept).toList(),
                                count.iterator().next().getLong("matching"))));
    }

    Future<List<LetterGroup>> groups(LetterQuery query, int limit) {
        return pool.preparedQuery(GROUPS)
                .execute(LetterFilter.parameters(query).addInteger(limit))
                .map(rows -> Rows.stream(rows).map(LetterReads::group).toList());
    }

    Future<LetterCensus> census() {
        return pool.preparedQuery(WAITING).execute().compose(letters -> pool.preparedQuery(OPEN_LANES)
                .execute()
                .map(lanes -> new LetterCensus(
                        Rows.stream(letters)
                                .collect(Collectors.toMap(
                                        row -> LetterStatus.valueOf(row.getString("status")),
                                        row -> row.getLong("letters"))),
                        lanes.iterator().next().getLong("lanes"))));
    }

    static KeptLetter kept(Row row) {
        return new KeptLetter(
                row.getLong("position"),
                LetterColumns.letter(row),
                row.getOffsetDateTime("changed_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("copied_at")).map(OffsetDateTime::toInstant));
    }

    private static LetterGroup group(Row row) {
        return new LetterGroup(
                row.getString("consumer"),
                Optional.ofNullable(row.getString("event_type")),
                Optional.ofNullable(row.getString("fault_type")),
                row.getLong("letters"),
                row.getOffsetDateTime("earliest").toInstant(),
                row.getOffsetDateTime("latest").toInstant());
    }
}
