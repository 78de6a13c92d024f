package dev.tandem.dev.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many processes each service has, and whether connections between parts can be disturbed.
 *
 * @param replicas by service; 1 for those that are not named
 * @param spares services with one more replica that stays away until it is asked to join
 * @param linked whether every connection between parts goes through a link of its own
 */
public record Scale(Map<String, Integer> replicas, Set<String> spares, boolean linked) {

    /** Each service once, connected directly. */
    public static final Scale SINGLE = new Scale(Map.of(), Set.of(), false);

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";

    public Scale {
        replicas = Map.copyOf(replicas);
        spares = Set.copyOf(spares);
        replicas.forEach((service, count) -> {
            Topology.named(service);
            if (count < 1) {
                throw new IllegalArgumentException(service + " needs at least 1 replica");
            }
        });
        spares.forEach(Topology::named);
    }

    /** All replicas of all services in the order in which they start. */
    public List<Replica> all() {
        return Topology.SERVICES.stream()
                .flatMap(service -> of(service).stream())
                .toList();
    }

    /** The replicas of one service, a spare one last. */
    public List<Replica> of(ServiceSpec service) {
        int count = replicas.getOrDefault(service.name(), 1);
        boolean spare = spares.contains(service.name());
        if (count == 1 && !spare) {
            return List.of(new Replica(service, service.name(), false));
        }
        List<Replica> named = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            named.add(new Replica(service, service.name() + "-" + number, false));
        }
        if (spare) {
            named.add(new Replica(service, service.name() + "-" + (count + 1), true));
        }
        return named;
    }

    /** Whether callers reach the service through a link that spreads them over its replicas. */
    public boolean isFronted(ServiceSpec service) {
        return linked || of(service).size() > 1;
    }

    /** Whom a replica connects to, each through a link of its own; none unless linked. */
    public List<String> targets(Replica replica) {
        if (!linked) {
            return List.of();
        }
        List<String> targets = new ArrayList<>(replica.service().callees());
        if (replica.service().ownsDatabase()) {
            targets.add(POSTGRES);
            targets.add(KAFKA);
        }
        return targets;
    }

    /** The name of the link between two parts. */
    public static String link(String from, String to) {
        return from + ">" + to;
    }
}
