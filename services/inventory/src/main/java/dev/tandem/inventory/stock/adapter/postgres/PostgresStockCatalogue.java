package dev.tandem.inventory.stock.adapter.postgres;

import dev.tandem.inventory.stock.application.InventoryStreams;
import dev.tandem.inventory.stock.application.StockCatalogue;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.quarkus.postgres.PostgresFailures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the SKUs off the streams that exist, so there is no second table to keep in step. */
public final class PostgresStockCatalogue implements StockCatalogue {
    private static final String PREFIX = InventoryStreams.STOCK + "/";

    // The prefix is tested as well, because not every collation sorts strings of one prefix together.
    private static final String QUERY =
            "select stream_id from streams where stream_id > $1 and starts_with(stream_id, $2) order by stream_id limit $3";

    private final Pool pool;

    public PostgresStockCatalogue(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<String>> skus(String after, int limit) {
        return pool.preparedQuery(QUERY)
                .execute(Tuple.of(PREFIX + after, PREFIX, limit))
                .map(PostgresStockCatalogue::skus)
                .onFailure()
                .transform(PostgresFailures::sorted);
    }

    private static List<String> skus(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> StreamId.parse(row.getString(0)).key())
                .toList();
    }
}
