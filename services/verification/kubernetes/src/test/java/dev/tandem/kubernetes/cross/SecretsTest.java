package dev.tandem.kubernetes.cross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import dev.tandem.kubernetes.render.Infrastructure;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Renderings;
import dev.tandem.kubernetes.render.Repository;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Secret that is used is made by somebody, and the chart's production profile fits k8s/infra. */
class SecretsTest {
    private static final String PRODUCTION = "production";

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everySecretIsMadeByTheChartAnOperatorOrTheReaderOfTheDeploymentPage(String profile) {
        Set<String> made = new HashSet<>(fromChart(Renderings.of(profile)));
        made.addAll(fromOperators());
        String page = Repository.read(Repository.root().resolve("docs/deploy.md"));

        assertThat(used(Renderings.of(profile)))
                .isNotEmpty()
                .allMatch(secret -> made.contains(secret) || page.contains(generic(secret)));
    }

    @Test
    void everyOwnerOfADatabaseHasARoleAndADatabaseOfItsName() {
        Set<String> owners = Topology.SERVICES.stream()
                .filter(ServiceSpec::ownsDatabase)
                .map(ServiceSpec::name)
                .collect(Collectors.toSet());
        Manifest cluster = cluster();

        assertThat(cluster.maps("spec.managed.roles"))
                .extracting(role -> role.get("name"))
                .hasSameElementsAs(owners);
        assertThat(Infrastructure.of("Database")).hasSameSizeAs(owners).allSatisfy(database -> {
            assertThat(owners).contains(database.text("spec.name"));
            assertThat(database.text("spec.owner")).isEqualTo(database.text("spec.name"));
            assertThat(database.text("spec.cluster.name")).isEqualTo(cluster.name());
        });
    }

    @Test
    void everyOwnerCanHaveAClusterOfItsOwnInstead() {
        for (ServiceSpec service : Topology.SERVICES) {
            assertThat(Infrastructure.of("Cluster"))
                    .filteredOn(cluster -> cluster.name().equals("tandem-" + service.name()))
                    .extracting(cluster -> cluster.text("spec.bootstrap.initdb.owner")
                            + ' '
                            + cluster.text("spec.bootstrap.initdb.database")
                            + ' '
                            + cluster.text("spec.bootstrap.initdb.secret.name"))
                    .isEqualTo(
                            service.ownsDatabase()
                                    ? List.of(String.format("%1$s %1$s tandem-%1$s-database", service.name()))
                                    : List.of());
        }
    }

    @Test
    void productionLogsInWithTheSecretsOfRolesAndUsers() {
        for (ServicePods pods : ServicePods.deployed(Renderings.of(PRODUCTION))) {
            Map<String, String> secrets = references(pods);
            if (pods.environment().containsKey("QUARKUS_DATASOURCE_PASSWORD")) {
                String role = pods.environment().get("QUARKUS_DATASOURCE_USERNAME");
                assertThat(cluster().maps("spec.managed.roles"))
                        .filteredOn(candidate -> role.equals(candidate.get("name")))
                        .extracting(candidate -> ((Map<?, ?>) candidate.get("passwordSecret")).get("name"))
                        .hasToString(
                                "[" + secrets.get("QUARKUS_DATASOURCE_PASSWORD").replace("/password", "") + ']');
                assertThat(secrets)
                        .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "tandem-" + role + "-database/password");
                assertThat(secrets)
                        .containsEntry("KAFKA_SASL_JAAS_CONFIG", "tandem-" + pods.service() + "/sasl.jaas.config");
            }
        }
    }

    @Test
    void productionCallsTheServersOfTheInfrastructure() {
        Manifest kafka = Infrastructure.of("Kafka").get(0);
        String listener = kafka.maps("spec.kafka.listeners").stream()
                .filter(candidate -> candidate.get("name").equals("scram"))
                .map(candidate -> String.valueOf(candidate.get("port")))
                .findFirst()
                .orElseThrow();
        Set<String> addresses = new HashSet<>();
        for (ServicePods pods : ServicePods.deployed(Renderings.of(PRODUCTION))) {
            addresses.add(pods.environment().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""));
            String database = pods.environment().getOrDefault("QUARKUS_DATASOURCE_REACTIVE_URL", "");
            assertThat(database).matches("|postgresql://" + cluster().name() + "-rw:5432/" + pods.service());
        }
        assertThat(addresses)
                .containsExactlyInAnyOrder(
                        "", kafka.name() + "-kafka-bootstrap." + kafka.text("metadata.namespace") + ".svc:" + listener);
    }

    @Test
    void productionSendsTracesToTheCollectorAndAsksTheAuthorityThatIsThere() {
        List<Manifest> production = Renderings.of(PRODUCTION);
        Manifest collector = Infrastructure.of("Service").get(0);

        assertThat(ServicePods.deployed(production))
                .extracting(pods -> pods.environment().get("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"))
                .containsOnly("http://" + collector.name() + ':' + collector.text("spec.ports.0.port"));
        assertThat(production)
                .filteredOn(manifest -> manifest.kind().equals("Certificate"))
                .isNotEmpty()
                .allSatisfy(certificate -> assertThat(Infrastructure.of("ClusterIssuer"))
                        .extracting(Manifest::name)
                        .contains(certificate.text("spec.issuerRef.name")));
    }

    /** The one that all services share. */
    private static Manifest cluster() {
        return Infrastructure.of("Cluster").stream()
                .filter(manifest -> manifest.name().equals("tandem-postgres"))
                .findFirst()
                .orElseThrow();
    }

    /** Secrets by variable, as name/key. */
    private static Map<String, String> references(ServicePods pods) {
        return pods.self().maps("env").stream()
                .filter(variable -> variable.containsKey("valueFrom"))
                .collect(Collectors.toMap(
                        variable -> String.valueOf(variable.get("name")),
                        variable -> new Manifest("", variable).text("valueFrom.secretKeyRef.name")
                                + '/'
                                + new Manifest("", variable).text("valueFrom.secretKeyRef.key")));
    }

    private static Set<String> used(List<Manifest> manifests) {
        Set<String> names = new HashSet<>();
        for (Manifest manifest : manifests) {
            SecretReferences.collect(manifest.content(), names);
        }
        return names;
    }

    private static Set<String> fromChart(List<Manifest> manifests) {
        Set<String> names = new HashSet<>();
        for (Manifest manifest : manifests) {
            if (manifest.kind().equals("Secret")) {
                names.add(manifest.name());
            } else if (manifest.kind().equals("Certificate")) {
                names.add(manifest.text("spec.secretName"));
            }
        }
        return names;
    }

    private static Set<String> fromOperators() {
        Set<String> names = new HashSet<>();
        Infrastructure.of("Cluster").forEach(cluster -> names.add(cluster.name() + "-ca"));
        names.add(Infrastructure.of("Kafka").get(0).name() + "-cluster-ca-cert");
        Infrastructure.of("KafkaUser").forEach(user -> names.add(user.name()));
        return names;
    }

    /** The page speaks of all services at once. */
    private static String generic(String secret) {
        String name = secret;
        for (ServiceSpec service : Topology.SERVICES) {
            name = name.replace('-' + service.name() + '-', "-<service>-");
        }
        return name;
    }
}
