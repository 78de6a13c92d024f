package dev.tandem.dev.topology;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.FreePorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Which part of a stack listens on which loopback port. */
public record Ports(Map<String, Integer> byName) {

    private static final String GRPC = " gRPC";
    private static final String OWN = " own";
    private static final int HIGHEST = 65_535;

    public Ports {
        byName = Map.copyOf(byName);
    }

    /** The well-known ports, all moved up by the offset. */
    public static Ports wellKnown(int offset) {
        Map<String, Integer> ports = wellKnown(Topology.SERVICES);
        ports.replaceAll((name, port) -> port + offset);
        ports.forEach((name, port) -> {
            if (port <= 0 || port > HIGHEST) {
                throw new DevRuntimeException(
                        "the port offset " + offset + " gives " + name + " port " + port + ", which does not exist");
            }
        });
        return new Ports(ports);
    }

    /** Ports that nobody uses now, also for workloads that are no part of a stack. */
    public static Ports free() {
        Map<String, Integer> ports = wellKnown(Topology.WORKLOADS);
        ports.replaceAll((name, port) -> FreePorts.next());
        return new Ports(ports);
    }

    /** The HTTP port of a service, or the port of kafka, kafka-controller, postgres, smtp or webhooks. */
    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new NoSuchElementException("no port for " + name);
        }
        return port;
    }

    /** The gRPC port of a service. */
    public int grpc(String service) {
        return of(service + GRPC);
    }

    /** The HTTP port of one replica. */
    public int of(Replica replica, Scale scale) {
        return of(scale.isFronted(replica.service()) ? replica.name() + OWN : replica.name());
    }

    /** The gRPC port of one replica. */
    public int grpc(Replica replica, Scale scale) {
        return grpc(scale.isFronted(replica.service()) ? replica.name() + OWN : replica.name());
    }

    /** The port at which the broker itself serves a replica whose link leads there. */
    public int broker(Replica replica) {
        return of(Scale.KAFKA + " for " + replica.name());
    }

    /** These ports and free ones for what the scale adds: the services' own become those of their links. */
    public Ports scaled(Scale scale) {
        Map<String, Integer> all = new LinkedHashMap<>(byName);
        for (Replica replica : scale.all()) {
            if (scale.isFronted(replica.service())) {
                all.put(replica.name() + OWN, FreePorts.next());
                if (replica.service().servesGrpc()) {
                    all.put(replica.name() + OWN + GRPC, FreePorts.next());
                }
            }
            for (String target : scale.targets(replica)) {
                all.put(Scale.link(replica.name(), target), FreePorts.next());
            }
            if (scale.targets(replica).contains(Scale.KAFKA)) {
                all.put(Scale.KAFKA + " for " + replica.name(), FreePorts.next());
            }
        }
        return new Ports(all);
    }

    /** These ports without some, for parts that run elsewhere. */
    public Ports without(String... names) {
        Map<String, Integer> rest = new LinkedHashMap<>(byName);
        for (String name : names) {
            rest.remove(name);
        }
        return new Ports(rest);
    }

    /** Throws one sentence that names the first port which somebody else uses. */
    public void requireFree() {
        byName.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            if (!FreePorts.isFree(entry.getValue())) {
                throw new DevRuntimeException("port " + entry.getValue() + " (" + entry.getKey()
                        + ") is in use by another program; stop it, or move all ports with --port-offset 1000");
            }
        });
    }

    private static Map<String, Integer> wellKnown(List<ServiceSpec> services) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("kafka", Topology.KAFKA_PORT);
        ports.put("kafka-controller", Topology.KAFKA_CONTROLLER_PORT);
        ports.put("postgres", Topology.POSTGRES_PORT);
        ports.put("smtp", Topology.SMTP_PORT);
        ports.put("webhooks", Topology.WEBHOOK_PORT);
        for (ServiceSpec service : services) {
            ports.put(service.name(), service.httpPort());
            if (service.servesGrpc()) {
                ports.put(service.name() + GRPC, service.grpcPort());
            }
        }
        return ports;
    }
}
