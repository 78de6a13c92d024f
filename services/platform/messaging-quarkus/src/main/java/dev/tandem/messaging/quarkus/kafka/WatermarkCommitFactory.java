package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Gives each channel with {@code commit-strategy=watermark} its commits, every {@code auto.commit.interval.ms}. */
@ApplicationScoped
@Identifier("watermark")
public class WatermarkCommitFactory implements KafkaCommitHandler.Factory {
    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        long millis = config.config().getValue(ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG, Long.class);
        return new WatermarkCommit(vertx, consumer, Duration.ofMillis(millis));
    }
}
