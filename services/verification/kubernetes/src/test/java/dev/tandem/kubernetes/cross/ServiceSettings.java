package dev.tandem.kubernetes.cross;

import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service says of itself in its application.properties.
 *
 * @param name the service
 * @param values its settings
 */
record ServiceSettings(String name, Map<String, String> values) {
    private static final String DEFAULTS =
            "services/platform/messaging-quarkus/src/main/resources/META-INF/microprofile-config.properties";
    private static final String IN = "mp.messaging.incoming.";
    private static final String OUT = "mp.messaging.outgoing.";
    private static final String TOPIC = ".topic";

    /** A group that reads a topic. */
    record Consumption(String topic, String group) {
        String deadLetterTopic() {
            return topic + '.' + group + ".dlq";
        }
    }

    static List<ServiceSettings> all() {
        return Topology.SERVICES.stream()
                .map(ServiceSpec::name)
                .map(ServiceSettings::of)
                .toList();
    }

    static ServiceSettings of(String service) {
        Path file = Path.of("services", service, "src/main/resources/application.properties");
        return new ServiceSettings(service, read(file));
    }

    /** Settings of all services that none of them says otherwise. */
    static Map<String, String> defaults() {
        return read(Path.of(DEFAULTS));
    }

    Set<Consumption> consumes() {
        return values.keySet().stream()
                .filter(key -> key.startsWith(IN) && key.endsWith(TOPIC))
                .map(key -> new Consumption(values.get(key), values.get(key.replace(TOPIC, ".group.id"))))
                .collect(Collectors.toSet());
    }

    Set<String> publishes() {
        return values.keySet().stream()
                .filter(key -> key.startsWith(OUT) && key.endsWith(TOPIC))
                .map(values::get)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.read(Repository.root().resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        return values;
    }
}
