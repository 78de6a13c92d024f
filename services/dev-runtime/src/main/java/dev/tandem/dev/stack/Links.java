package dev.tandem.dev.stack;

import dev.tandem.dev.link.Link;
import dev.tandem.dev.link.LinkLoop;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Replica;
import dev.tandem.dev.topology.Scale;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The links of a stack: one in front of every service that has replicas, and where asked for one per connection. */
final class Links implements AutoCloseable {

    private static final String CLIENTS = "clients";

    private final StackOptions options;
    private final Predicate<String> ready;
    private final LinkLoop loop = LinkLoop.start();
    private final Map<String, Link> byName = new LinkedHashMap<>();

    private Links(StackOptions options, Predicate<String> ready) {
        this.options = options;
        this.ready = ready;
    }

    /** Opens them all. A replica gets new connections while the predicate says that it is ready, or when none is. */
    static Links open(StackOptions options, Predicate<String> ready) {
        Links links = new Links(options, ready);
        Scale scale = options.scale();
        Ports ports = options.ports();
        for (ServiceSpec service : Topology.SERVICES) {
            if (scale.isFronted(service)) {
                links.openFront(service);
            }
        }
        for (Replica replica : scale.all()) {
            for (String target : scale.targets(replica)) {
                String name = Scale.link(replica.name(), target);
                links.add(name, ports.of(name), links.leading(replica, target));
            }
        }
        return links;
    }

    /** By name, such as {@code ordering-1>inventory}. */
    Map<String, Link> byName() {
        return Map.copyOf(byName);
    }

    @Override
    public void close() throws InterruptedException {
        loop.close();
    }

    private void openFront(ServiceSpec service) {
        String name = Scale.link(CLIENTS, service.name());
        if (service.servesGrpc()) {
            add(name, options.ports().grpc(service.name()), grpc(service));
        } else {
            add(name, options.ports().of(service.name()), balanced(service, replica -> options.ports()
                    .of(replica, options.scale())));
        }
    }

    private Supplier<List<Integer>> leading(Replica replica, String target) {
        return switch (target) {
            case Scale.KAFKA -> () -> List.of(options.ports().broker(replica));
            case Scale.POSTGRES -> () -> List.of(options.ports().of(Scale.POSTGRES));
            default -> grpc(Topology.named(target));
        };
    }

    private Supplier<List<Integer>> grpc(ServiceSpec service) {
        return balanced(service, replica -> options.ports().grpc(replica, options.scale()));
    }

    private Supplier<List<Integer>> balanced(ServiceSpec service, PortOf port) {
        List<Replica> replicas = options.scale().of(service);
        return () -> {
            List<Replica> serving = replicas.stream()
                    .filter(replica -> ready.test(replica.name()))
                    .toList();
            return (serving.isEmpty() ? replicas : serving)
                    .stream().map(port::of).toList();
        };
    }

    private interface PortOf {
        int of(Replica replica);
    }

    private void add(String name, int port, Supplier<List<Integer>> targets) {
        byName.put(name, loop.open(name, port, targets));
    }
}
