package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LaneId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people's changes do to lanes. Several lanes are locked in one order, so that nobody waits in a circle. */
final class LetterLanes {
    private static final Comparator<LaneId> ORDER =
            Comparator.comparing(LaneId::consumer).thenComparing(LaneId::topic).thenComparing(LaneId::key);

    private static final String OPEN = """
            insert into lanes (consumer, topic, key, due_at)
            select c, t, k, $4 from unnest($1::text[], $2::text[], $3::text[]) with ordinality as lane (c, t, k, place)
            order by place
            on conflict do nothing""";

    /** The order of the texts is that of the database, which is the same for everybody who locks by this statement. */
    private static final String LOCK = """
            select 1 from lanes
            where (consumer, topic, key) in (select * from unnest($1::text[], $2::text[], $3::text[]))
            order by consumer, topic, key for update""";

    /** A runner that may be at work keeps its claim; it comes to the letter by itself. */
    private static final String HASTEN = """
            update lanes set due_at = $4
            from unnest($1::text[], $2::text[], $3::text[]) as lane (c, t, k)
            where (consumer, topic, key) = (c, t, k) and due_at > $4
            and (due_at = 'infinity' or not exists (
                select 1 from letters busy where (busy.consumer, busy.topic, busy.key) = (c, t, k)
                and busy.status in ('RETRYING', 'CLAIMED') and busy.status not in ('APPLIED', 'DISCARDED')
                and busy.letter_id <> all($5)))""";

    private static final String HOLDER = """
            select letter_id, status from letters where (consumer, topic, key) = ($1, $2, $3)
            and status not in ('APPLIED', 'DISCARDED')
            and exists (select 1 from lanes held
                where (held.consumer, held.topic, held.key) = ($1, $2, $3) and held.due_at = 'infinity')
            order by position limit 1""";

    private LetterLanes() {}

    static Future<Void> open(SqlConnection connection, Collection<LaneId> lanes, Instant dueAt) {
        return connection
                .preparedQuery(OPEN)
                .execute(keys(lanes).addOffsetDateTime(Columns.time(dueAt)))
                .mapEmpty();
    }

    /** Lanes that are not open are passed over. */
    static Future<Void> lock(SqlConnection connection, Collection<LaneId> lanes) {
        return connection.preparedQuery(LOCK).execute(keys(lanes)).mapEmpty();
    }

    /** Makes lanes due because something happened to these letters. */
    static Future<Void> hasten(SqlConnection connection, Collection<LaneId> lanes, List<UUID> letters, Instant now) {
        Tuple values = keys(lanes).addOffsetDateTime(Columns.time(now)).addArrayOfUUID(letters.toArray(UUID[]::new));
        return connection.preparedQuery(HASTEN).execute(values).mapEmpty();
    }

    /** The dead letter that holds the lane. */
    static Future<Optional<UUID>> holder(SqlConnection connection, LaneId lane) {
        return connection
                .preparedQuery(HOLDER)
                .execute(Tuple.of(lane.consumer(), lane.topic(), lane.key()))
                .map(LetterLanes::dead);
    }

    private static Optional<UUID> dead(RowSet<Row> rows) {
        return Rows.stream(rows)
                .filter(row -> row.getString("status").equals("DEAD"))
                .map(row -> row.getUUID("letter_id"))
                .findFirst();
    }

    private static Tuple keys(Collection<LaneId> lanes) {
        List<LaneId> sorted = lanes.stream().distinct().sorted(ORDER).toList();
        return Tuple.of(
                Columns.texts(sorted, LaneId::consumer),
                Columns.texts(sorted, LaneId::topic),
                Columns.texts(sorted, LaneId::key));
    }
}
