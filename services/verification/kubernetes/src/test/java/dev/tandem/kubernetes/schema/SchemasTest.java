package dev.tandem.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Infrastructure;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Manifests;
import dev.tandem.kubernetes.render.Renderings;
import dev.tandem.kubernetes.render.Repository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest is what its kind's schema says, and the check finds each kind of mistake. */
class SchemasTest {
    private static final String FIXTURE = "src/test/resources/manifests/sound.yaml";
    private static final Schemas SCHEMAS = Schemas.load();

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everyObjectOfAProfileIsSound(String profile) {
        assertThat(findings(Renderings.of(profile))).isEmpty();
    }

    @Test
    void everyObjectOfTheInfrastructureIsSound() {
        assertThat(Infrastructure.manifests()).isNotEmpty();
        assertThat(findings(Infrastructure.manifests())).isEmpty();
    }

    @Test
    void fixtureIsSound() {
        assertThat(findings(fixture())).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            replicas: 2              | replica: 2            | Deployment example: spec.replica is no known field; did you mean replicas?
            periodSeconds: 5         | perSecond: 5          | Deployment example: spec.template.spec.containers[0].readinessProbe.perSecond is no known field
            replicas: 2              | replicas: "2"         | Deployment example: spec.replicas must be an integer, but is the text "2"
            value: a                 | value: 1              | Deployment example: spec.template.spec.containers[0].env[0].value must be a text, but is 1
            name: main               | title: main           | Deployment example: spec.template.spec.containers[0].name is required and missing
            cpu: 100m                | cpu: 100millis        | Deployment example: spec.template.spec.containers[0].resources.requests.cpu must be a quantity like 500m or 1Gi, but is the text "100millis"
            port: http               | port: [http]          | Deployment example: spec.template.spec.containers[0].startupProbe.httpGet.port must be a text or an integer, but is a list
            readOnly: true           | readOnly: "true"      | Deployment example: spec.template.spec.containers[0].volumeMounts[0].readOnly must be true or false, but is the text "true"
            password: aHVzaA==       | password: hush!       | Secret example: data.password must be a text in base64, but is the text "hush!"
            kind: Deployment         | kind: Deploiment      | Deploiment example: there is no kind "Deploiment" in "apps/v1"
            apiVersion: apps/v1      | apiVersion: apps/v2   | Deployment example: there is no kind "Deployment" in "apps/v2"
            scaleTargetRef           | scaleTargetReff       | ScaledObject example: spec.scaleTargetRef is required and missing
            lagThreshold: "500"      | lagThreshold: 500     | ScaledObject example: spec.triggers[0].metadata.lagThreshold must be a text, but is 500
            behavior: static         | behavior: steady      | ScaledObject example: spec.fallback.behavior must be one of static, currentReplicas
            """)
    void mistakeIsReportedWithFileAndPath(String right, String wrong, String sentence) {
        String text = Repository.read(Path.of(FIXTURE));
        assertThat(text).contains(right);
        List<String> found = findings(Manifests.parse(text.replaceFirst(right, wrong), "sound.yaml"));

        assertThat(found).anySatisfy(line -> assertThat(line).startsWith("sound.yaml: " + sentence));
    }

    private static List<Manifest> fixture() {
        return Manifests.parse(Repository.read(Path.of(FIXTURE)), "sound.yaml");
    }

    private static List<String> findings(List<Manifest> manifests) {
        return manifests.stream()
                .flatMap(manifest -> SCHEMAS.check(manifest).stream())
                .toList();
    }
}
