package dev.tandem.messaging.quarkus.postgres;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Query results as streams. */
final class Rows {
    private Rows() {}

    static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    static Optional<Row> first(RowSet<Row> rows) {
        return stream(rows).findFirst();
    }
}
