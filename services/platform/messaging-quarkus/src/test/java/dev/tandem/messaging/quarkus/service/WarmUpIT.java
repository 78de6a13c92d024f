package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.quarkus.startup.FirstCall;
import dev.tandem.messaging.quarkus.startup.ServiceLifecycle;
import dev.tandem.messaging.quarkus.startup.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class WarmUpIT {
    @Inject
    Noticed noticed;

    @Inject
    Pool pool;

    Outages outages;

    @BeforeEach
    void awaitService() {
        outages.awaitService();
    }

    @Test
    void firstCallsAreMadeBeforeTheServiceIsReady() {
        assertThat(noticed.stages).hasSizeGreaterThan(1).containsOnly(Stage.WARMING_UP);
    }

    @Test
    void firstCallsArePreparedBeforeAnythingWorks() {
        assertThat(noticed.prepared).containsExactly(Stage.WAITING_FOR_BROKER);
    }

    @Test
    void leavesNoTraceInTheDatabase() {
        assertThat(count("select count(*) from streams where stream_id like 'nobody%'"))
                .isZero();
        assertThat(count("select count(*) from commands where command_id = '00000000-0000-0000-0000-000000000000'"))
                .isZero();
    }

    private long count(String query) {
        return Uni.createFrom()
                .completionStage(() -> pool.query(query).execute().toCompletionStage())
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    /** Remembers how far the service was at each call. */
    @Singleton
    static class Noticed implements FirstCall {
        private final Queue<Stage> prepared = new ConcurrentLinkedQueue<>();
        private final Queue<Stage> stages = new ConcurrentLinkedQueue<>();

        @Inject
        ServiceLifecycle lifecycle;

        @Override
        public Uni<Void> prepare() {
            return Uni.createFrom().voidItem().invoke(() -> prepared.add(lifecycle.stage()));
        }

        @Override
        public Uni<Void> make() {
            return Uni.createFrom().voidItem().invoke(() -> stages.add(lifecycle.stage()));
        }
    }
}
