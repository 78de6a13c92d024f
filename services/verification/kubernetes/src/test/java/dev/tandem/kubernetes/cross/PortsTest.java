package dev.tandem.kubernetes.cross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Renderings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ports, callers and callees are those of the code. */
class PortsTest {
    private static final Set<String> PROBES = Set.of("/q/health/started", "/q/health/ready", "/q/health/live");
    private static final Pattern CALLEE = Pattern.compile("QUARKUS_GRPC_CLIENTS_([A-Z]+)_HOST");

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void containersListenWhereTheServicesDo(String profile) {
        for (ServicePods pods : ServicePods.deployed(Renderings.of(profile))) {
            Map<String, String> settings = ServiceSettings.of(pods.service()).values();
            assertThat(pods.ports()).as("%s", pods.owner()).allSatisfy((name, port) -> assertThat(port.toString())
                    .isEqualTo(settings.get(setting(name)))
                    .isEqualTo(pods.environment().get(KnownVariables.variable(setting(name)))));
            assertThat(pods.ports().containsKey("grpc")).isEqualTo(settings.containsKey(setting("grpc")));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void probesAskTheHttpPortForHealth(String profile) {
        for (ServicePods pods : ServicePods.deployed(Renderings.of(profile))) {
            Set<String> asked = new TreeSet<>();
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                asked.add(pods.self().text(probe + ".httpGet.path"));
                assertThat(pods.self().text(probe + ".httpGet.port")).isEqualTo("http");
            }
            assertThat(asked).as("%s", pods.owner()).isEqualTo(PROBES);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void servicesLeadToPortsOfTheirPods(String profile) {
        List<Manifest> manifests = Renderings.of(profile);
        for (ServicePods pods : ServicePods.deployed(manifests)) {
            Manifest service = service(manifests, pods.owner().name());
            assertThat(service.maps("spec.ports")).isNotEmpty().allSatisfy(port -> assertThat(pods.ports())
                    .containsEntry(String.valueOf(port.get("targetPort")), (Integer) port.get("port")));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everybodyKnowsItsCalleesAndNobodyElse(String profile) {
        List<Manifest> manifests = Renderings.of(profile);
        for (ServicePods pods : ServicePods.deployed(manifests)) {
            Map<String, String> environment = pods.environment();
            Set<String> callees = CALLEE.matcher(String.join(" ", environment.keySet()))
                    .results()
                    .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            assertThat(callees).as("%s", pods.owner()).isEqualTo(callees(pods.service()));
            for (String callee : callees) {
                String client = "QUARKUS_GRPC_CLIENTS_" + callee.toUpperCase(Locale.ROOT);
                Manifest service = service(manifests, environment.get(client + "_HOST"));
                assertThat(service.maps("spec.ports"))
                        .extracting(port -> String.valueOf(port.get("port")))
                        .contains(environment.get(client + "_PORT"));
            }
        }
    }

    private static Set<String> callees(String service) {
        return Topology.SERVICES.stream()
                .filter(spec -> spec.name().equals(service))
                .map(ServiceSpec::callees)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static String setting(String port) {
        return port.equals("http") ? "quarkus.http.port" : "quarkus.grpc.server.port";
    }

    private static Manifest service(List<Manifest> manifests, String name) {
        return manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals("Service") && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Service is named " + name));
    }
}
