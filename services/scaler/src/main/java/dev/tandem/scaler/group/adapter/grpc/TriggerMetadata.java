package dev.tandem.scaler.group.adapter.grpc;

import dev.tandem.scaler.group.application.OffsetReset;
import dev.tandem.scaler.group.application.Target;
import dev.tandem.scaler.group.model.Goal;
import dev.tandem.scaler.wire.ScaledObjectRef;
import io.grpc.Status;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a trigger's metadata; what is wrong with it is INVALID_ARGUMENT and one sentence. */
final class TriggerMetadata {
    private static final String GROUP = "consumerGroup";
    private static final String TOPIC = "topic";
    private static final String OBJECTIVE = "objectiveSeconds";
    private static final String MIN = "minReplicas";
    private static final String MAX = "maxReplicas";
    private static final String RESET = "offsetResetPolicy";
    private static final Set<String> OURS = new TreeSet<>(Set.of(GROUP, TOPIC, OBJECTIVE, MIN, MAX, RESET));
    /** What KEDA reads itself and passes on. */
    private static final Set<String> KEDAS =
            Set.of("scalerAddress", "enableTLS", "unsafeSsl", "tlsCertFile", "caCert", "tlsClientCert", "tlsClientKey");

    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_REPLICAS = 10_000;

    private final Map<String, String> metadata;
    private final Duration reaction;

    private TriggerMetadata(Map<String, String> metadata, Duration reaction) {
        this.metadata = metadata;
        this.reaction = reaction;
    }

    static Target target(ScaledObjectRef trigger, Duration reaction) {
        TriggerMetadata read = new TriggerMetadata(trigger.getScalerMetadataMap(), reaction);
        read.refuseUnknownKeys();
        String scaledObject = trigger.getNamespace() + "/" + trigger.getName();
        return new Target(scaledObject, read.text(GROUP), read.text(TOPIC), read.reset(), read.goal());
    }

    /** What a trigger may say, in alphabetical order. */
    static Set<String> keys() {
        return new TreeSet<>(OURS);
    }

    private void refuseUnknownKeys() {
        for (String key : new TreeSet<>(metadata.keySet())) {
            if (!OURS.contains(key) && !KEDAS.contains(key)) {
                throw wrong("Metadata key '%s' is unknown; there are %s.", key, String.join(", ", OURS));
            }
        }
    }

    private Goal goal() {
        int objective = number(OBJECTIVE, 60, LEAST_SECONDS, MOST_SECONDS);
        int min = number(MIN, 0, 0, MOST_REPLICAS);
        int max = number(MAX, MOST_REPLICAS, 1, MOST_REPLICAS);
        if (min > max) {
            throw wrong("minReplicas %d is more than maxReplicas %d; lower it.", min, max);
        }
        return new Goal(Duration.ofSeconds(objective), min, max, reaction);
    }

    private OffsetReset reset() {
        String value = metadata.getOrDefault(RESET, "earliest");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "earliest" -> OffsetReset.EARLIEST;
            case "latest" -> OffsetReset.LATEST;
            default ->
                throw wrong("%s is '%s'; it has to be earliest or latest, as the consumer has it.", RESET, value);
        };
    }

    private String text(String key) {
        String value = metadata.getOrDefault(key, "").strip();
        if (value.isEmpty()) {
            throw wrong("Metadata key '%s' is missing; set it in the ScaledObject's trigger.", key);
        }
        return value;
    }

    private int number(String key, int unset, int least, int most) {
        String value = metadata.get(key);
        if (value == null) {
            return unset;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("%s is '%s'; it has to be a whole number from %d to %d.", key, value, least, most);
        }
        throw wrong("%s is %s; it has to be from %d to %d.", key, value, least, most);
    }

    private static RuntimeException wrong(String sentence, Object... parts) {
        return Status.INVALID_ARGUMENT
                .withDescription(String.format(Locale.ROOT, sentence, parts))
                .asRuntimeException();
    }
}
