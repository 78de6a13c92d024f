package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class ProducerRetriesTest {
    private final ProducerRetries customizer = new ProducerRetries();

    @Test
    void givesTheProducerItsRetriesBack() {
        Map<String, Object> producer = customize(Map.of("value.serializer", "any", "retries", "0"));

        assertThat(producer).containsEntry("retries", "2147483647").containsEntry("value.serializer", "any");
    }

    @Test
    void leavesConsumersAlone() {
        Map<String, Object> consumer = Map.of("value.deserializer", "any");

        assertThat(customize(consumer)).isEqualTo(consumer);
    }

    private Map<String, Object> customize(Map<String, Object> settings) {
        return customizer.customize("channel", ConfigProvider.getConfig(), settings);
    }
}
