package dev.tandem.kubernetes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Infrastructure;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Manifests;
import dev.tandem.kubernetes.render.Renderings;
import dev.tandem.kubernetes.render.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pod that we make keeps every rule, and each rule is broken by what it is meant to catch. */
class PoliciesTest {
    private static final String FIXTURE = "src/test/resources/manifests/sound.yaml";

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everyPodOfAProfileKeepsEveryRule(String profile) {
        assertThat(violations(Renderings.of(profile))).isEmpty();
    }

    @Test
    void everyPodOfTheInfrastructureKeepsEveryRule() {
        assertThat(PodTemplate.of(Infrastructure.manifests())).isNotEmpty();
        assertThat(violations(Infrastructure.manifests())).isEmpty();
    }

    @Test
    void fixtureKeepsEveryRule() {
        assertThat(violations(Manifests.parse(Repository.read(Path.of(FIXTURE)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} breaks {0}")
    @CsvSource(delimiter = '|', textBlock = """
            PINNED_IMAGE           | :1.0.0                              | :latest
            PINNED_IMAGE           | :1.0.0                              | ''
            PINNED_IMAGE           | tandem/example:1.0.0                | localhost:5000/example
            UNPRIVILEGED           | allowPrivilegeEscalation: false     | allowPrivilegeEscalation: true
            UNPRIVILEGED           | readOnlyRootFilesystem: true        | {readOnlyRootFilesystem: true, privileged: true}
            NOT_ROOT               | runAsNonRoot: true                  | runAsNonRoot: false
            SYSTEM_CALLS_FILTERED  | type: RuntimeDefault                | type: Unconfined
            READ_ONLY_ROOT         | readOnlyRootFilesystem: true        | readOnlyRootFilesystem: false
            NO_CAPABILITIES        | drop: [ALL]                         | drop: [NET_RAW]
            NO_CAPABILITIES        | drop: [ALL]                         | drop: [ALL], add: [NET_ADMIN]
            BOUNDED                | limits:                             | other:
            BOUNDED                | memory: 128Mi                       | disk: 128Mi
            PROBED                 | livenessProbe:                      | otherProbe:
            NO_TOKEN               | automountServiceAccountToken: false | automountServiceAccountToken: true
            OWN_SPACE              | emptyDir: {sizeLimit: 16Mi}         | hostPath: {path: /var}
            OWN_SPACE              | automountServiceAccountToken: false | {automountServiceAccountToken: false, hostNetwork: true}
            SECRETS_BY_REFERENCE   | name: PLAIN                         | name: DATABASE_PASSWORD
            SECRETS_BY_REFERENCE   | value: a                            | value: postgresql://me:hush@postgres/orders
            SURVIVES_DRAINED_NODES | kind: PodDisruptionBudget           | kind: ConfigMap
            MAY_BE_CALLED_BY_SOME  | [Ingress, Egress]                   | [Egress]
            MAY_CALL_SOME          | [Ingress, Egress]                   | [Ingress]
            """)
    void ruleIsBroken(String rule, String right, String wrong) {
        String text = Repository.read(Path.of(FIXTURE));
        assertThat(text).contains(right);
        List<Manifest> broken = Manifests.parse(broken(text, right, wrong));

        assertThat(rules().filter(policy -> !policy.violations(broken).isEmpty()))
                .extracting(Policy::toString)
                .containsExactly(rule);
    }

    /** In braces: several lines instead of one. */
    private static String broken(String text, String right, String wrong) {
        if (!wrong.startsWith("{")) {
            return text.replace(right, wrong);
        }
        int start = text.lastIndexOf('\n', text.indexOf(right)) + 1;
        String indent = text.substring(start, text.indexOf(right));
        return text.replace(right, wrong.substring(1, wrong.length() - 1).replace(", ", '\n' + indent));
    }

    private static List<String> violations(List<Manifest> manifests) {
        return rules().flatMap(policy -> policy.violations(manifests).stream()).toList();
    }

    private static Stream<Policy> rules() {
        return Stream.concat(Stream.of(ContainerPolicy.values()), Stream.of(CompanionPolicy.values()));
    }
}
