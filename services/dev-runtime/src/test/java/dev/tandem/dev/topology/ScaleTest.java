package dev.tandem.dev.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void anOnlyReplicaHasItsServicesName() {
        assertThat(Scale.SINGLE.all().stream().map(Replica::name))
                .containsExactlyElementsOf(
                        Topology.SERVICES.stream().map(ServiceSpec::name).toList());
    }

    @Test
    void replicasAreNumberedAndTheSpareOneComesLast() {
        Scale scale = new Scale(Map.of("ordering", 2), Set.of("ordering"), false);
        List<Replica> replicas = scale.of(Topology.named("ordering"));
        assertThat(replicas.stream().map(Replica::name)).containsExactly("ordering-1", "ordering-2", "ordering-3");
        assertThat(replicas.stream().map(Replica::spare)).containsExactly(false, false, true);
    }

    @Test
    void refusesAnUnknownServiceAndNoReplicas() {
        assertThatThrownBy(() -> new Scale(Map.of("sales", 2), Set.of(), false)).hasMessageContaining("sales");
        assertThatThrownBy(() -> new Scale(Map.of("ordering", 0), Set.of(), false))
                .hasMessage("ordering needs at least 1 replica");
    }

    @Test
    void everyPortOfALinkedStackIsUsedOnce() {
        Scale scale = new Scale(Map.of("ordering", 2, "gateway", 2), Set.of("payment"), true);
        Ports ports = Ports.free().scaled(scale);
        assertThat(List.copyOf(ports.byName().values())).doesNotHaveDuplicates();
    }

    @Test
    void aLinkedReplicaReachesAllItTalksToThroughLinksOfItsOwn() {
        Scale scale = new Scale(Map.of("ordering", 2), Set.of(), true);
        Ports ports = Ports.free().scaled(scale);
        for (Replica replica : scale.all()) {
            assertThat(scale.targets(replica)).containsAll(replica.service().callees());
            assertThat(scale.targets(replica).contains(Scale.POSTGRES))
                    .isEqualTo(replica.service().ownsDatabase());
            for (String target : scale.targets(replica)) {
                assertThat(ports.of(Scale.link(replica.name(), target))).isPositive();
            }
        }
    }

    @Test
    void nothingIsLedThroughLinksUnlessAskedFor() {
        assertThat(Scale.SINGLE.all())
                .allMatch(replica -> Scale.SINGLE.targets(replica).isEmpty());
        assertThat(Topology.SERVICES).noneMatch(Scale.SINGLE::isFronted);
    }
}
