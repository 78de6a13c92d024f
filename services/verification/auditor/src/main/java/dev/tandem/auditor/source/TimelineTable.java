package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.EntryShown;
import dev.tandem.auditor.fact.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

/** The stories that tracking tells. */
final class TimelineTable implements Table {
    @Override
    public String name() {
        return "timeline_entries";
    }

    @Override
    public String query() {
        return "select order_id::text as order_id, event_id from timeline_entries";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        facts.accept(new EntryShown(row.getString("order_id"), row.getObject("event_id", UUID.class)));
    }
}
