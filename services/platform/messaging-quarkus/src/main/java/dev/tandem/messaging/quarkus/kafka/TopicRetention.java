package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Asks the broker how long the topics that this service consumes keep their records. */
@Singleton
public final class TopicRetention {
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String TOPIC = ".topic";

    private final BrokerProbe broker;
    private final org.eclipse.microprofile.config.Config config;

    TopicRetention(BrokerProbe broker, org.eclipse.microprofile.config.Config config) {
        this.broker = broker;
        this.config = config;
    }

    /** The longest retention; empty when a topic keeps its records forever. Fails when the broker does not tell. */
    public Uni<Optional<Duration>> longest() {
        return broker.client().chain(this::ask).map(TopicRetention::longestOf);
    }

    private Uni<Map<ConfigResource, Config>> ask(Admin client) {
        List<ConfigResource> topics = StreamSupport.stream(
                        config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(TOPIC))
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, config.getValue(name, String.class)))
                .distinct()
                .toList();
        return Uni.createFrom()
                .completionStage(() -> client.describeConfigs(topics).all().toCompletionStage());
    }

    private static Optional<Duration> longestOf(Map<ConfigResource, Config> topics) {
        long longest = 0;
        for (Config topic : topics.values()) {
            long millis =
                    Long.parseLong(topic.get(TopicConfig.RETENTION_MS_CONFIG).value());
            if (millis < 0) {
                return Optional.empty();
            }
            longest = Math.max(longest, millis);
        }
        return Optional.of(Duration.ofMillis(longest));
    }
}
