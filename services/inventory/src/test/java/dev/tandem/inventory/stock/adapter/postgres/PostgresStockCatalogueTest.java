package dev.tandem.inventory.stock.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.SharedInfra;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresStockCatalogueTest {
    private static final String INSERT =
            "insert into streams (stream_id, version, schema, state) values ($1, 1, 1, '')";

    private static Vertx vertx;
    private static PostgresStockCatalogue catalogue;

    @BeforeAll
    static void fill() {
        PostgresDatabase database = SharedInfra.newDatabase("inventory");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        vertx = Vertx.vertx();
        PgConnectOptions options = PgConnectOptions.fromUri(database.reactiveUrl())
                .setUser(database.user())
                .setPassword(database.password());
        Pool pool = Pool.newInstance(PgBuilder.pool()
                .connectingTo(options)
                .using(vertx.getDelegate())
                .build());
        catalogue = new PostgresStockCatalogue(pool);
        Stream.of(
                        "stock/MUG-BLUE",
                        "stock/MUG",
                        "stock/A1",
                        "stock/TEA",
                        "stocktaking/ANNUAL",
                        "stoc/K",
                        "reservation/7",
                        "zebra/1")
                .forEach(stream -> pool.preparedQuery(INSERT).executeAndAwait(Tuple.of(stream)));
    }

    @AfterAll
    static void close() {
        vertx.closeAndAwait();
    }

    @Test
    void listsStockItemsAndNothingElse() {
        assertThat(skus("", 100)).containsExactlyInAnyOrder("A1", "MUG", "MUG-BLUE", "TEA");
    }

    @Test
    void pagesWithoutGapsOrRepetitions() {
        List<String> all = skus("", 100);
        List<String> first = skus("", 3);
        List<String> second = skus(first.get(2), 3);

        assertThat(first).hasSize(3);
        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyElementsOf(all);
        assertThat(skus(second.get(0), 3)).isEmpty();
    }

    private static List<String> skus(String after, int limit) {
        return catalogue.skus(after, limit).await().indefinitely();
    }
}
