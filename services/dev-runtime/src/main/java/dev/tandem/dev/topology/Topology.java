package dev.tandem.dev.topology;

import static dev.tandem.dev.topology.ServiceSpec.service;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The whole of Tandem on one page: servers, topics, services, their ports and calls. */
public final class Topology {

    /** Loopback ports of what is not a service of ours. */
    public static final int KAFKA_PORT = 9092;

    public static final int KAFKA_CONTROLLER_PORT = 9093;
    public static final int POSTGRES_PORT = 15432;
    public static final int SMTP_PORT = 1025;
    public static final int WEBHOOK_PORT = 8090;

    /** Partitions of every topic: divides evenly among 1, 2, 3, 4, 6 and 12 consumers. */
    public static final int PARTITIONS = 12;

    /** What the services tell each other; the key is the aggregate's id. */
    public static final List<String> TOPICS = List.of(
            "ordering.order.events.v1",
            "inventory.stock.events.v1",
            "inventory.reservation.events.v1",
            "payment.payment.events.v1",
            "shipping.shipment.events.v1");

    /** Which consumer groups read a topic. */
    public static final Map<String, List<String>> GROUPS = Map.of(
            "ordering.order.events.v1",
            List.of(
                    "inventory-reservations",
                    "payment-settlement",
                    "shipping-fulfilment",
                    "notification-delivery",
                    "tracking-orders"),
            "inventory.reservation.events.v1",
            List.of("ordering-reservations", "tracking-reservations"),
            "payment.payment.events.v1",
            List.of("ordering-payments", "tracking-payments"),
            "shipping.shipment.events.v1",
            List.of("ordering-shipments", "tracking-shipments"));

    /** In the order in which they start; each but the gateway owns a database and a role of its own name. */
    public static final List<ServiceSpec> SERVICES = List.of(
            service("inventory").http(8082).grpc(9082).database(),
            service("ordering").http(8081).grpc(9081).database().calls("inventory"),
            service("tracking").http(8086).grpc(9086).database(),
            service("payment").http(8083).grpc(9083).database(),
            service("gateway").http(8080).calls("ordering", "inventory", "tracking"),
            service("shipping").http(8084).grpc(9084).database(),
            service("notification").http(8085).grpc(9085).database().sends());

    /** All that is deployed: the services, and what tells KEDA how many of them there should be. */
    public static final List<ServiceSpec> WORKLOADS = Stream.concat(
                    SERVICES.stream(), Stream.of(service("scaler").http(8088).grpc(9088)))
            .toList();

    private Topology() {}

    /** Where each group's dead letters are copied to. */
    public static List<String> deadLetterTopics() {
        return GROUPS.entrySet().stream()
                .flatMap(topic -> topic.getValue().stream().map(group -> topic.getKey() + "." + group + ".dlq"))
                .sorted()
                .toList();
    }

    /** The service of that name. */
    public static ServiceSpec named(String service) {
        return named(service, SERVICES);
    }

    /** The service of that name, or the scaler. */
    public static ServiceSpec workload(String name) {
        return named(name, WORKLOADS);
    }

    private static ServiceSpec named(String name, List<ServiceSpec> among) {
        return among.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no service named " + name));
    }
}
