package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.kafka.EventRoutes;
import dev.tandem.messaging.quarkus.postgres.PostgresOutboxBacklog;
import dev.tandem.messaging.relay.OutboxBacklog;
import dev.tandem.messaging.relay.OutboxBudget;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks once a second how many events wait for the broker. */
@Singleton
public final class BacklogWatch {
    private static final Logger LOG = Logger.getLogger(BacklogWatch.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Vertx vertx;
    private final OutboxBacklog backlog;
    private final OutboxBudget budget;
    private final EventRoutes routes;
    private volatile long pending;
    private volatile long timer = -1;

    BacklogWatch(Vertx vertx, Pool pool, EventRoutes routes, MessagingConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.backlog = new PostgresOutboxBacklog(pool);
        this.routes = routes;
        this.budget = new OutboxBudget(config.relay().maxPending());
        Gauge.builder("tandem.relay.pending", this, watch -> watch.pending)
                .description("Events that wait to be published")
                .register(registry);
    }

    /** True while so many events wait that nothing may be added. */
    public boolean spent() {
        return budget.spent();
    }

    /** Events that waited at the last look. */
    public long pending() {
        return pending;
    }

    void start() {
        if (!routes.isEmpty()) {
            timer = vertx.setPeriodic(EVERY_MILLIS, turn -> look());
        }
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    /** A database that does not answer leaves the last look standing. */
    private void look() {
        backlog.pending().thenAccept(this::note);
    }

    private void note(long events) {
        boolean before = budget.spent();
        pending = events;
        budget.pending(events);
        if (budget.spent() != before) {
            LOG.warnf(
                    "%d events wait for the broker, the budget is %d: calls that change something are %s",
                    events, budget.most(), before ? "served again" : "refused");
        }
    }
}
