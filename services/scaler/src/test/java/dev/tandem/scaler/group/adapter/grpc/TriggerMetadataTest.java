package dev.tandem.scaler.group.adapter.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.scaler.group.application.OffsetReset;
import dev.tandem.scaler.group.application.Target;
import dev.tandem.scaler.wire.ScaledObjectRef;
import dev.tandem.testkit.repository.RepositoryRoot;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerMetadataTest {
    private static final Duration REACTION = Duration.ofSeconds(45);

    @Test
    void readsATrigger() {
        Target target = read(Map.of(
                "scalerAddress", "scaler:9088",
                "enableTLS", "true",
                "objectiveSeconds", "30",
                "minReplicas", "2",
                "maxReplicas", "8",
                "offsetResetPolicy", "latest"));

        assertThat(target.scaledObject()).isEqualTo("shop/payment");
        assertThat(target.consumerGroup()).isEqualTo("payment-settlement");
        assertThat(target.topic()).isEqualTo("orders");
        assertThat(target.offsetReset()).isEqualTo(OffsetReset.LATEST);
        assertThat(target.goal().objective()).isEqualTo(Duration.ofSeconds(30));
        assertThat(target.goal().minReplicas()).isEqualTo(2);
        assertThat(target.goal().maxReplicas()).isEqualTo(8);
    }

    @Test
    void fillsInWhatIsNotSaid() {
        Target target = read(Map.of());

        assertThat(target.goal().objective()).isEqualTo(Duration.ofSeconds(60));
        assertThat(target.goal().minReplicas()).isZero();
        assertThat(target.offsetReset()).isEqualTo(OffsetReset.EARLIEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consumerGroup | '' | Metadata key 'consumerGroup' is missing; set it in the ScaledObject's trigger.",
                "topic | ' ' | Metadata key 'topic' is missing; set it in the ScaledObject's trigger.",
                "lagThreshold | 5 | Metadata key 'lagThreshold' is unknown; there are consumerGroup, maxReplicas, minReplicas,"
                        + " objectiveSeconds, offsetResetPolicy, topic.",
                "objectiveSeconds | soon | objectiveSeconds is 'soon'; it has to be a whole number from 5 to 86400.",
                "objectiveSeconds | 1.5 | objectiveSeconds is '1.5'; it has to be a whole number from 5 to 86400.",
                "objectiveSeconds | 0 | objectiveSeconds is 0; it has to be from 5 to 86400.",
                "minReplicas | -1 | minReplicas is -1; it has to be from 0 to 10000.",
                "minReplicas | 9999999999 | minReplicas is '9999999999'; it has to be a whole number from 0 to 10000.",
                "maxReplicas | 0 | maxReplicas is 0; it has to be from 1 to 10000.",
                "offsetResetPolicy | none | offsetResetPolicy is 'none'; it has to be earliest or latest, as the consumer has it.",
            })
    void refusesWhatIsWrongInOneSentence(String key, String value, String sentence) {
        assertThatThrownBy(() -> read(Map.of(key, value))).satisfies(failure -> {
            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(Status.fromThrowable(failure).getDescription()).isEqualTo(sentence);
        });
    }

    @Test
    void refusesMoreAtLeastThanAtMost() {
        assertThatThrownBy(() -> read(Map.of("minReplicas", "5", "maxReplicas", "4")))
                .hasMessageContaining("minReplicas 5 is more than maxReplicas 4; lower it.");
    }

    @Test
    void thePageListsEveryKey() throws IOException {
        String page = Files.readString(RepositoryRoot.find().resolve("docs/autoscaling.md"));
        String table = page.substring(page.indexOf("<!-- metadata"), page.indexOf("Anything else but KEDA's"));

        List<String> listed = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(table)
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();

        assertThat(listed).containsExactlyElementsOf(TriggerMetadata.keys());
    }

    private static Target read(Map<String, String> changes) {
        Map<String, String> metadata = new HashMap<>(Map.of("consumerGroup", "payment-settlement", "topic", "orders"));
        metadata.putAll(changes);
        ScaledObjectRef trigger = ScaledObjectRef.newBuilder()
                .setNamespace("shop")
                .setName("payment")
                .putAllScalerMetadata(metadata)
                .build();
        return TriggerMetadata.target(trigger, REACTION);
    }
}
