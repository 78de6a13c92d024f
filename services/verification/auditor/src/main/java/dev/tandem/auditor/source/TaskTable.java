package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.TaskWaiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

/** Timers and effects that are not done. */
record TaskTable(String service) implements Table {
    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public String query() {
        return "select task_id, stream_id, type, available_at, coalesce(last_error, '') as last_error from tasks";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        facts.accept(new TaskWaiting(
                service,
                row.getObject("task_id", UUID.class),
                row.getString("stream_id"),
                row.getString("type"),
                row.getTimestamp("available_at").toInstant(),
                row.getString("last_error")));
    }
}
