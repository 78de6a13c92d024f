package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.quarkus.startup.DatabaseReady;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class BrokenMigrationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DatabaseReady database;

    @Inject
    AgroalDataSource connections;

    Outages outages;

    @BeforeEach
    void awaitService() {
        outages.awaitService();
    }

    /** A database that dies during a migration leaves its connections with nobody who would give them back. */
    @Test
    void connectionsThatAMigrationNeverGaveBackKeepNoneOfTheNextOnesWaiting() throws SQLException {
        List<Connection> lost = new ArrayList<>();
        for (int i = 0;
                i < connections.getConfiguration().connectionPoolConfiguration().maxSize();
                i++) {
            lost.add(connections.getConnection());
        }

        database.await()
                .subscribeAsCompletionStage()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();

        assertThat(lost)
                .allSatisfy(connection -> assertThat(connection.isValid(1)).isFalse());
    }
}
