package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.kafka.TopicRetention;
import dev.tandem.messaging.quarkus.postgres.PostgresWeeks;
import dev.tandem.messaging.retention.Retention;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the partitions of this week and the next and drops those that nobody can ask for, at the start and every hour. */
@Singleton
public final class RetentionKeeper {
    private static final Logger LOG = Logger.getLogger(RetentionKeeper.class);
    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();

    private final Vertx vertx;
    private final TopicRetention topics;
    private final PostgresWeeks commands;
    private final PostgresWeeks letters;
    private final MessagingConfig.Keeping config;
    private final InstantSource time;
    private volatile Retention retention;
    private volatile long timer = -1;

    RetentionKeeper(Vertx vertx, Pool pool, TopicRetention topics, MessagingConfig config, InstantSource time) {
        this.vertx = vertx;
        this.topics = topics;
        this.commands = PostgresWeeks.ofCommands(pool);
        this.letters = PostgresWeeks.ofLetters(pool);
        this.config = config.retention();
        this.time = time;
        this.retention = new Retention(Optional.of(this.config.topics()), this.config.deadLetters());
    }

    /** As the broker told last. */
    public Retention retention() {
        return retention;
    }

    void start() {
        keep();
        timer = vertx.setPeriodic(EVERY_MILLIS, turn -> keep());
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    /** What fails is tried again in an hour: there is a partition for the next week, and keeping longer does no harm. */
    private void keep() {
        learn().chain(this::weeks)
                .subscribe()
                .with(
                        kept -> LOG.debugf("Partitions are up to date"),
                        failure -> LOG.warnf("Partitions are left as they are for now: %s", failure.getMessage()));
    }

    private Uni<Void> learn() {
        return topics.longest()
                .invoke(longest -> {
                    if (longest.isEmpty()) {
                        LOG.warn("A consumed topic keeps its records forever, so the command log is never cut");
                    }
                    retention = new Retention(longest, config.deadLetters());
                })
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The broker does not tell how long topics keep records, %s is assumed: %s",
                        config.topics(), failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> weeks() {
        Instant now = time.instant();
        LocalDate monday = Retention.mondayOf(now);
        return Uni.createFrom()
                .completionStage(() -> commands.prepare(monday, PostgresWeeks.PREPARED))
                .chain(done -> Uni.createFrom().completionStage(() -> letters.prepare(monday, PostgresWeeks.PREPARED)))
                .chain(done -> drop(commands, retention.commandsSince(now)))
                .chain(done -> drop(letters, Optional.of(retention.lettersSince(now))))
                .invoke(kept -> {
                    if (!kept.isEmpty()) {
                        LOG.warnf("Letters older than %s still wait for a decision: %s", config.deadLetters(), kept);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<List<String>> drop(PostgresWeeks table, Optional<LocalDate> before) {
        return before.map(monday -> Uni.createFrom().completionStage(() -> table.drop(monday)))
                .orElse(Uni.createFrom().item(List.of()));
    }
}
