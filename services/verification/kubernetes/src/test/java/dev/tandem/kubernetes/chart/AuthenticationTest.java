package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service but the scaler asks for tokens, unless it is said that they shall not. */
class AuthenticationTest {
    private static final String SCALER = "services: {scaler: {enabled: true}}";
    private static final String FROM_SECRET = "auth: {jwks: '', existingSecret: keys, secretKey: key.pem}";

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "ordering", "inventory", "payment", "shipping", "notification", "tracking"})
    void productionTellsEveryServiceWhomToTrust(String service) {
        Map<String, String> environment = Rendered.of("production").environment(service);

        assertThat(environment)
                .containsEntry("TANDEM_AUTH_ISSUER", "https://login.example.com/realms/tandem")
                .containsEntry("TANDEM_AUTH_AUDIENCE", "tandem")
                .containsEntry(
                        "TANDEM_AUTH_KEYS", "https://login.example.com/realms/tandem/protocol/openid-connect/certs")
                .doesNotContainKey("TANDEM_AUTH_ENABLED");
    }

    @Test
    void keysMayComeFromASecret() {
        Rendered production = Rendered.of("production", FROM_SECRET);

        assertThat(production.environment("ordering")).containsEntry("TANDEM_AUTH_KEYS", "/etc/tandem/auth/key.pem");
        Manifest pod = production.get("Deployment", "ordering");
        assertThat(pod.maps("spec.template.spec.volumes"))
                .filteredOn(volume -> "auth".equals(volume.get("name")))
                .hasSize(1)
                .allSatisfy(volume -> assertThat(new Manifest("", volume).text("secret.secretName"))
                        .isEqualTo("keys"));
    }

    @Test
    void onlyTheTrialLetsEverybodyDoEverything() {
        assertThat(Rendered.of("dev").environment("gateway")).containsEntry("TANDEM_AUTH_ENABLED", "false");
    }

    @Test
    void scalerAsksForCertificatesOnly() {
        assertThat(Rendered.of("production", SCALER).environment("scaler").keySet())
                .noneMatch(variable -> variable.startsWith("TANDEM_AUTH"));
    }

    @Test
    void servicesReachTheKeysWhereTheyAreAtAnAddress() {
        String there = "networkPolicy: {issuer: [{ipBlock: {cidr: 192.0.2.0/24}}]}";

        assertThat(toIssuer(Rendered.of("production", there), "payment")).isTrue();
        assertThat(toIssuer(Rendered.of("production", there, FROM_SECRET), "payment"))
                .isFalse();
        assertThat(toIssuer(Rendered.of("production", there, SCALER), "scaler")).isFalse();
    }

    @Test
    void helmTestShowsATokenWhereOneIsAskedFor() {
        assertThat(test("production").toString()).contains("tandem-test-token").contains("Bearer ${TOKEN}");
        assertThat(test("dev").toString()).doesNotContain("tandem-test-token");
    }

    private static Map<String, Object> test(String profile) {
        return Rendered.of(profile).get("Pod", "first-order").content();
    }

    private static boolean toIssuer(Rendered rendered, String service) {
        List<Map<String, Object>> rules = rendered.get("NetworkPolicy", service).maps("spec.egress");
        return rules.stream().anyMatch(rule -> rule.toString().contains("192.0.2.0/24"));
    }
}
