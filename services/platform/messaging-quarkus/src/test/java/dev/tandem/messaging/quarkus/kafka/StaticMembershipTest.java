package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class StaticMembershipTest {
    private static final Map<String, Object> CONSUMER = Map.of("value.deserializer", "any");

    @Test
    void replicaWithANameIsRememberedPerChannel() {
        assertThat(customize(Optional.of("ordering-0"), CONSUMER))
                .containsEntry("group.instance.id", "ordering-0-order-events-in")
                .containsEntry("value.deserializer", "any");
    }

    @Test
    void replicaWithoutANameIsAMemberLikeAnyOther() {
        assertThat(customize(Optional.empty(), CONSUMER)).isEqualTo(CONSUMER);
    }

    @Test
    void producersAreLeftAlone() {
        Map<String, Object> producer = Map.of("value.serializer", "any");

        assertThat(customize(Optional.of("ordering-0"), producer)).isEqualTo(producer);
    }

    private static Map<String, Object> customize(Optional<String> id, Map<String, Object> settings) {
        return new StaticMembership(id).customize("order-events-in", ConfigProvider.getConfig(), settings);
    }
}
