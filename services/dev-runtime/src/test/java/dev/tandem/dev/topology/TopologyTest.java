package dev.tandem.dev.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {

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
}
