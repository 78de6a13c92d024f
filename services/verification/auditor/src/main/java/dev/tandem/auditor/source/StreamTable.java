package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.StreamHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** The version that a service believes each stream to have. Its state is the service's own and not read. */
final class StreamTable implements Table {
    @Override
    public String name() {
        return "streams";
    }

    @Override
    public String query() {
        return "select stream_id, version from streams";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        String stream = row.getString("stream_id");
        long version = row.getLong("version");
        Category.ofStream(stream)
                .map(category -> new StreamHead(category, category.keyOf(stream), version))
                .ifPresent(facts);
    }
}
