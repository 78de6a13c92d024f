package dev.tandem.dev.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.token.DevIssuer;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Replica;
import dev.tandem.dev.topology.Scale;
import dev.tandem.dev.topology.ServiceSpec;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables that connect a service to the rest of the stack. */
final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final StackOptions options;
    private final Servers servers;
    private final Map<String, PostgresDatabase> databases;
    private final Secrets secrets;

    ServiceEnvironment(
            StackOptions options, Servers servers, Map<String, PostgresDatabase> databases, Secrets secrets) {
        this.options = options;
        this.servers = servers;
        this.databases = databases;
        this.secrets = secrets;
    }

    /** What signs webhooks, and who issues tokens. */
    record Secrets(String webhook, DevIssuer issuer) {}

    Map<String, String> of(Replica replica) {
        ServiceSpec service = replica.service();
        Map<String, String> environment = new TreeMap<>();
        Ports ports = options.ports();
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(replica, options.scale())));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(replica));
        if (service.servesGrpc()) {
            environment.put("QUARKUS_GRPC_SERVER_HOST", LOOPBACK);
            environment.put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(ports.grpc(replica, options.scale())));
        }
        for (String callee : service.callees()) {
            String client = "QUARKUS_GRPC_CLIENTS_" + callee.toUpperCase(Locale.ROOT);
            environment.put(client + "_HOST", LOOPBACK);
            environment.put(client + "_PORT", Integer.toString(callee(replica, callee)));
        }
        addDatabase(replica, environment);
        addAuthentication(environment);
        environment.putAll(options.telemetry().environment());
        addMessages(service, environment);
        environment.putAll(options.settings().getOrDefault(service.name(), Map.of()));
        environment.putAll(options.settings().getOrDefault(replica.name(), Map.of()));
        return environment;
    }

    private int callee(Replica replica, String callee) {
        return options.scale().linked()
                ? options.ports().of(Scale.link(replica.name(), callee))
                : options.ports().grpc(callee);
    }

    private String bootstrapServers(Replica replica) {
        return options.scale().targets(replica).contains(Scale.KAFKA)
                ? LOOPBACK + ":" + options.ports().of(Scale.link(replica.name(), Scale.KAFKA))
                : servers.bootstrapServers();
    }

    private void addDatabase(Replica replica, Map<String, String> environment) {
        if (replica.service().ownsDatabase()) {
            PostgresDatabase direct = databases.get(replica.service().name());
            PostgresDatabase database = options.scale().linked()
                    ? direct.at(LOOPBACK, options.ports().of(Scale.link(replica.name(), Scale.POSTGRES)))
                    : direct;
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
    }

    private void addAuthentication(Map<String, String> environment) {
        environment.put("TANDEM_AUTH_ISSUER", DevIssuer.NAME);
        environment.put("TANDEM_AUTH_AUDIENCE", DevIssuer.AUDIENCE);
        environment.put("TANDEM_AUTH_KEYS", secrets.issuer().publicKeys().toString());
    }

    private void addMessages(ServiceSpec service, Map<String, String> environment) {
        if (service.sendsMessages()) {
            environment.put("QUARKUS_MAILER_HOST", LOOPBACK);
            environment.put(
                    "QUARKUS_MAILER_PORT", Integer.toString(options.ports().of("smtp")));
            environment.put(
                    "TANDEM_NOTIFICATION_WEBHOOK_URL",
                    "http://" + LOOPBACK + ":" + options.ports().of("webhooks") + "/orders");
            environment.put("TANDEM_NOTIFICATION_WEBHOOK_SECRET", secrets.webhook());
        }
    }
}
