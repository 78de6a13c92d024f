package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps the connector from sending a record again. It would do so behind records that came after, out of order;
 * yet the one setting {@code retries=0} that forbids it also forbids the idempotent producer its own retries, which
 * keep the order. So those are given back here.
 */
@ApplicationScoped
public class ProducerRetries implements ClientCustomizer<Map<String, Object>> {
    @Override
    public Map<String, Object> customize(String channel, Config config, Map<String, Object> settings) {
        if (!settings.containsKey(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG)) {
            return settings;
        }
        Map<String, Object> producer = new HashMap<>(settings);
        producer.put(ProducerConfig.RETRIES_CONFIG, Integer.toString(Integer.MAX_VALUE));
        return producer;
    }
}
