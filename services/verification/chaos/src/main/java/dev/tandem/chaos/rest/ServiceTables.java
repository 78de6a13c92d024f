package dev.tandem.chaos.rest;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one service's tables, past the service. */
record ServiceTables(PostgresDatabase database) {

    private static final String UNPUBLISHED = """
            select count(*) from events, relay_leases lease
            where (events.transaction_id, events.position) > (lease.transaction_id, lease.position)""";
    private static final String DUE_TASKS = "select count(*) from tasks where due_at < now() + interval '2 s'";
    private static final String OPEN_LETTERS =
            "select count(*) from letters where status not in ('APPLIED', 'DISCARDED')";
    private static final String DEAD_LETTERS = """
            select letter_id::text, consumer, topic, key, event_type, fault_type || ': ' || fault_message as fault,
                   ? = any (header_names) as planted
            from letters where status = 'DEAD'""";
    private static final String ORDER_ENDS = """
            select substr(stream_id, 7) as id,
                   max(case when type like '%.OrderCompleted' then 'COMPLETED'
                            when type like '%.OrderCancelled' then 'CANCELLED' else '' end) as ending
            from events where stream_id like 'order/%' group by stream_id""";

    /** A letter whose attempts are spent. */
    record DeadLetter(String id, String consumer, String key, String type, String fault, boolean planted) {}

    long unpublished() {
        return count(UNPUBLISHED);
    }

    long dueTasks() {
        return count(DUE_TASKS);
    }

    long openLetters() {
        return count(OPEN_LETTERS);
    }

    /** @param mark the header that tells planted letters from others */
    List<DeadLetter> deadLetters(String mark) {
        return read(
                DEAD_LETTERS,
                rows -> new DeadLetter(
                        rows.getString("letter_id"),
                        rows.getString("consumer"),
                        rows.getString("key"),
                        rows.getString("event_type"),
                        rows.getString("fault"),
                        rows.getBoolean("planted")),
                mark);
    }

    /** What each order came to: COMPLETED, CANCELLED, or empty. */
    Map<String, String> orderEnds() {
        Map<String, String> ends = new HashMap<>();
        read(ORDER_ENDS, rows -> ends.put(rows.getString("id"), rows.getString("ending")));
        return ends;
    }

    private long count(String query) {
        return read(query, rows -> rows.getLong(1)).get(0);
    }

    private <T> List<T> read(String query, Row<T> row, String... parameters) {
        List<T> result = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(row.of(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new DevRuntimeException("cannot read the database of " + database.name() + ": " + e.getMessage(), e);
        }
    }

    private interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
