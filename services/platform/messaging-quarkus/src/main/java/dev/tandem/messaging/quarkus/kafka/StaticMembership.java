package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.quarkus.MessagingConfig;
import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/** Gives each channel's consumer the name under which its group remembers it, if the replica has one. */
@ApplicationScoped
public class StaticMembership implements ClientCustomizer<Map<String, Object>> {
    private final Optional<String> instanceId;

    @Inject
    StaticMembership(MessagingConfig config) {
        this(config.consumer().instanceId());
    }

    StaticMembership(Optional<String> instanceId) {
        this.instanceId = instanceId;
    }

    @Override
    public Map<String, Object> customize(String channel, Config ignored, Map<String, Object> settings) {
        boolean consumer = settings.containsKey(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        return instanceId
                .filter(id -> consumer)
                .map(id -> named(settings, id + '-' + channel))
                .orElse(settings);
    }

    private static Map<String, Object> named(Map<String, Object> settings, String id) {
        Map<String, Object> named = new HashMap<>(settings);
        named.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id);
        return named;
    }
}
