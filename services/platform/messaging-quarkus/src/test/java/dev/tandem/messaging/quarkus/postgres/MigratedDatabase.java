package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.SharedInfra;
import io.vertx.pgclient.PgConnectOptions;
import org.flywaydb.core.Flyway;

/** A database with the event store's tables, and another one on the same server that has nothing to do with it. */
record MigratedDatabase(PgConnectOptions service, PgConnectOptions elsewhere) {
    static MigratedDatabase create() {
        PostgresDatabase database = SharedInfra.newDatabase("conformance");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        return new MigratedDatabase(options(database), options(SharedInfra.newDatabase("elsewhere")));
    }

    private static PgConnectOptions options(PostgresDatabase database) {
        return new PgConnectOptions()
                .setHost(database.host())
                .setPort(database.port())
                .setDatabase(database.name())
                .setUser(database.user())
                .setPassword(database.password())
                .setCachePreparedStatements(true);
    }
}
