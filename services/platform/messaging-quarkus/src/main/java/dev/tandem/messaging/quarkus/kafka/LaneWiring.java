package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneParts;
import dev.tandem.messaging.lane.LanePolicy;
import dev.tandem.messaging.lane.LaneRunnerSettings;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.eventloop.LanesOnLoop;
import dev.tandem.messaging.quarkus.postgres.PostgresLaneStore;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.retry.Backoff;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** What the consumption of a channel is made of, by the configuration. */
@Singleton
final class LaneWiring {
    private final Pool pool;
    private final MessagingConfig.Consumer settings;
    private final Config config;
    private final InstantSource time;

    LaneWiring(Pool pool, MessagingConfig messaging, Config config, InstantSource time) {
        this.time = time;
        this.pool = pool;
        this.settings = messaging.consumer();
        this.config = config;
    }

    ChannelConsumption.Consumer consumer(String channel, EventLoop loop, ChannelTelemetry telemetry) {
        LaneStore store = new LanesOnLoop(new PostgresLaneStore(pool), loop);
        LaneParts parts = new LaneParts(store, ServiceFaults::classify, policy(channel), time, telemetry);
        LaneRunnerSettings runner = new LaneRunnerSettings(
                settings.lanesAtOnce(), settings.laneClaimTime(), settings.lanePollInterval(), loop.delay());
        return new ChannelConsumption.Consumer(group(channel), parts, runner, telemetry);
    }

    /** As the connector reads it. */
    private String group(String channel) {
        return config.getOptionalValue("mp.messaging.incoming." + channel + ".group.id", String.class)
                .orElse(channel);
    }

    private LanePolicy policy(String channel) {
        boolean skip = settings.skipDeadLettersOf().orElse(Set.of()).contains(channel);
        return new LanePolicy(
                settings.maxAttempts(),
                new Backoff(settings.firstPause(), settings.longestPause()),
                skip ? DeadPolicy.SKIP : DeadPolicy.HOLD);
    }
}
