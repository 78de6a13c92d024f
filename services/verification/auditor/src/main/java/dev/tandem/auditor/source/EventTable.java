package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The event store, by stream and version; a row that the relay's cursor is past must be on its topic. */
final class EventTable implements Table {
    private final Digest digest = new Digest();

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String query() {
        return """
                select stream_id, version, event_id, type, payload, occurred_at,
                       coalesce((transaction_id, position) <=
                           (select transaction_id, position from relay_leases where name = 'outbox'), false) as relayed
                from events
                order by stream_id, version""";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        String stream = row.getString("stream_id");
        Optional<Category> category = Category.ofStream(stream);
        if (category.isPresent()) {
            new EventRow(
                            category.get(),
                            category.get().keyOf(stream),
                            row.getLong("version"),
                            row.getObject("event_id", UUID.class),
                            row.getString("type"),
                            row.getBytes("payload"),
                            row.getTimestamp("occurred_at").toInstant(),
                            row.getBoolean("relayed"))
                    .tell(digest, facts);
        }
    }
}
