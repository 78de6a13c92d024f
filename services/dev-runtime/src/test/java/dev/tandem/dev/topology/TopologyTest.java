package dev.tandem.dev.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyPortIsUsedOnce() {
        List<Integer> ports = List.copyOf(Ports.wellKnown(0).byName().values());
        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void everyCalleeServesGrpc() {
        assertThat(Topology.SERVICES)
                .flatExtracting(ServiceSpec::callees)
                .isNotEmpty()
                .allMatch(callee -> Topology.named(callee).servesGrpc());
    }

    @Test
    void refusesAnOffsetThatLeavesThePortRange() {
        assertThatThrownBy(() -> Ports.wellKnown(60_000))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageContaining("the port offset 60000");
    }

    @Test
    void groupsAreThoseOfTheServices() throws IOException {
        Set<String> configured = new TreeSet<>();
        for (ServiceSpec service : Topology.SERVICES) {
            configured.addAll(consumers(service));
        }

        Set<String> known = new TreeSet<>();
        Topology.GROUPS.forEach((topic, groups) -> groups.forEach(group -> known.add(topic + " " + group)));
        assertThat(known).isEqualTo(configured);
    }

    private static Set<String> consumers(ServiceSpec service) throws IOException {
        Path file = REPOSITORY
                .resolve("services")
                .resolve(service.name())
                .resolve("src/main/resources/application.properties");
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                .map(name -> properties.getProperty(name) + " "
                        + properties.getProperty(name.replaceFirst("\\.topic$", ".group.id")))
                .collect(Collectors.toSet());
    }
}
