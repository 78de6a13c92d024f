package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pods talk along the edges of the flow and nowhere else. */
class NetworkPolicyTest {
    private static final String POLICY = "NetworkPolicy";

    private final Rendered dev = Rendered.of("dev");

    @Test
    void everythingIsDeniedFirst() {
        Manifest deny = dev.get(POLICY, "deny");
        assertThat(deny.map("spec.podSelector.matchLabels")).containsOnlyKeys("app.kubernetes.io/instance");
        assertThat(deny.at("spec.policyTypes")).contains(List.of("Ingress", "Egress"));
        assertThat(deny.at("spec.ingress")).isEmpty();
        assertThat(deny.at("spec.egress")).isEmpty();
    }

    @Test
    void callersReachTheGrpcPortsOfTheirCallees() {
        assertThat(peers("ordering", "ingress", "from", "grpc")).containsExactly("gateway");
        assertThat(peers("inventory", "ingress", "from", "grpc")).containsExactly("first-order", "gateway", "ordering");
        assertThat(peers("tracking", "ingress", "from", "grpc")).containsExactly("gateway");
        for (String service : List.of("payment", "shipping", "notification")) {
            assertThat(peers(service, "ingress", "from", "grpc")).isEmpty();
        }
    }

    @Test
    void servicesReachWhatTheyNeed() {
        assertThat(peers("gateway", "egress", "to", "")).containsExactly("inventory", "ordering", "tracking");
        assertThat(peers("ordering", "egress", "to", "")).containsExactly("inventory", "kafka", "postgresql");
        assertThat(peers("payment", "egress", "to", "")).containsExactly("kafka", "postgresql");
        assertThat(peers("notification", "egress", "to", "")).containsExactly("kafka", "mail", "postgresql");
    }

    @Test
    void nobodyButNotificationSends() {
        Rendered production = Rendered.of("production", "webhook: {url: 'https://a.example', existingSecret: hook}");
        for (Manifest policy : production.all(POLICY)) {
            boolean sends = ports(policy).containsAll(Set.of("587", "443"));
            assertThat(sends).as(policy.name()).isEqualTo(policy.name().equals("tandem-notification"));
        }
    }

    @Test
    void policiesCanBeLeftOut() {
        assertThat(Rendered.of("dev", "networkPolicy: {enabled: false}").all(POLICY))
                .isEmpty();
    }

    private static Set<String> ports(Manifest policy) {
        Set<String> ports = new TreeSet<>();
        for (Map<String, Object> rule : policy.maps("spec.egress")) {
            new Manifest("", rule).maps("ports").forEach(port -> ports.add(String.valueOf(port.get("port"))));
        }
        return ports;
    }

    private Set<String> peers(String service, String direction, String side, String port) {
        Set<String> names = new TreeSet<>();
        for (Map<String, Object> rule : dev.get(POLICY, service).maps("spec." + direction)) {
            Manifest one = new Manifest("", rule);
            if (port.isEmpty() || one.text("ports.0.port").equals(port)) {
                one.maps(side).forEach(peer -> names.add(name(peer)));
            }
        }
        return names;
    }

    private static String name(Map<String, Object> peer) {
        return String.valueOf(
                new Manifest("", peer).map("podSelector.matchLabels").get("app.kubernetes.io/name"));
    }
}
