package dev.tandem.chaos;

import dev.tandem.chaos.plan.Targets;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Replica;
import dev.tandem.dev.topology.Scale;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stack that is broken: what has replicas, and patience that is short enough for a run of minutes. */
final class ChaosStack {

    static final Scale SCALE = new Scale(
            Map.of("gateway", 2, "ordering", 2, "inventory", 2, "payment", 2),
            Set.of("ordering", "inventory", "payment"),
            true);

    private static final Map<String, String> SETTINGS = Map.of(
            "TANDEM_MESSAGING_RELAY_LEASE_TIME", "5s",
            "TANDEM_MESSAGING_TASKS_CLAIM_TIME", "10s",
            "TANDEM_MESSAGING_CONSUMER_LANE_CLAIM_TIME", "10s",
            "TANDEM_MESSAGING_CONSUMER_MAX_ATTEMPTS", "5",
            "TANDEM_MESSAGING_CONSUMER_FIRST_PAUSE", "300ms");

    private ChaosStack() {}

    /** Every other seed has consumers with names of their own, which keep their partitions over a restart. */
    static StackOptions options(Path repository, Path directory, long seed) {
        StackOptions options = StackOptions.of(repository, directory, Ports.free())
                .shortLived()
                .scaled(SCALE);
        for (ServiceSpec service : Topology.SERVICES) {
            if (service.ownsDatabase()) {
                for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                    options = options.with(service.name(), setting.getKey(), setting.getValue());
                }
            }
        }
        for (Replica replica : SCALE.all()) {
            if (seed % 2 == 0 && replica.service().ownsDatabase()) {
                options = options.with(replica.name(), "TANDEM_MESSAGING_CONSUMER_INSTANCE_ID", replica.name());
            }
        }
        return options;
    }

    /** One process of each service, with JVMs that take their time to become fast: all of the machine is for orders. */
    static StackOptions forOutage(Path repository, Path directory) {
        return StackOptions.of(repository, directory, Ports.free());
    }

    /** Clients' own connections are spared: nobody could answer them. */
    static Targets targets() {
        List<Replica> running =
                SCALE.all().stream().filter(replica -> !replica.spare()).toList();
        return new Targets(
                running.stream().map(Replica::name).toList(),
                running.stream()
                        .filter(replica -> replica.service().ownsDatabase())
                        .map(Replica::name)
                        .toList(),
                Targets.PUBLISHERS,
                running.stream()
                        .flatMap(replica ->
                                SCALE.targets(replica).stream().map(target -> Scale.link(replica.name(), target)))
                        .toList(),
                Topology.TOPICS,
                SCALE.all().stream().filter(Replica::spare).map(Replica::name).toList());
    }
}
