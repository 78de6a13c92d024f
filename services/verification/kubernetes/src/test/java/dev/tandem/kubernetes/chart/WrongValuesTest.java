package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.ChartRefusal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake in the values is refused before anything reaches the cluster, with a message that says what to do. */
class WrongValuesTest {
    private final Chart chart = Chart.tandem();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"unknown", "malformed", "telemetry", "missing", "contradictory", "scaling"})
    void mistakeIsToldInPlainWords(String values, String profile, String message) {
        assertThatThrownBy(() -> chart.render(profile, values))
                .isInstanceOf(ChartRefusal.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                arguments("replicas: 3", "dev", "additional properties 'replicas' not allowed"),
                arguments("services: {billing: {enabled: true}}", "dev", "additional properties 'billing' not allowed"),
                arguments(
                        "services: {gateway: {replica: 2}}",
                        "dev",
                        "at '/services/gateway': additional properties 'replica' not allowed"),
                arguments(
                        "defaults: {autoscaling: {maxReplica: 2}}",
                        "dev",
                        "at '/defaults/autoscaling': additional properties 'maxReplica' not allowed"),
                arguments(
                        "kafka: {brokers: 'a:1'}", "dev", "at '/kafka': additional properties 'brokers' not allowed"));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("kafka: {partitions: twelve}", "dev", "at '/kafka/partitions': got string, want integer"),
                arguments("kafka: {bootstrapServers: kafka}", "production", "at '/kafka/bootstrapServers': 'kafka'"),
                arguments(
                        "kafka: {security: {protocol: TLS}}",
                        "production",
                        "at '/kafka/security/protocol': value must be one of 'PLAINTEXT', 'SSL', 'SASL_SSL'"),
                arguments("kafka: {version: '4'}", "dev", "at '/kafka/version': '4' does not match"),
                arguments("database: {sslMode: prefer}", "production", "value must be one of 'disable', 'require'"),
                arguments("defaults: {replicas: 0}", "dev", "at '/defaults/replicas': minimum: got 0, want 1"),
                arguments(
                        "defaults: {resources: {limits: {memory: 512MB}}}",
                        "dev",
                        "at '/defaults/resources/limits/memory': '512MB' does not match"),
                arguments("services: {gateway: {env: {debug: x}}}", "dev", "invalid propertyName 'debug'"),
                arguments("services: {gateway: {env: {DEBUG: 1}}}", "dev", "got number, want string"),
                arguments("image: {pullPolicy: Sometimes}", "dev", "'Always', 'IfNotPresent', 'Never'"),
                arguments("podSecurity: {runAsUser: 0}", "dev", "at '/podSecurity/runAsUser': minimum: got 0, want 1"),
                arguments("networkPolicy: {kafka: [{namespace: kafka}]}", "dev", "additional properties 'namespace'"),
                arguments("tls: {clientAuth: NONE}", "production", "value must be one of 'REQUIRED', 'REQUEST'"),
                arguments("image: {tag: latest}", "dev", "image.tag is \"latest\", which is another image tomorrow"),
                arguments(
                        "auth: {jwks: login.example.com}",
                        "production",
                        "at '/auth/jwks': 'login.example.com' does not"),
                arguments("auth: {key: x}", "dev", "at '/auth': additional properties 'key' not allowed"),
                arguments("helmTest: {image: 'curl:latest'}", "dev", "helmTest.image is \"latest\""));
    }

    static Stream<Arguments> telemetry() {
        return Stream.of(
                arguments("telemetry: {endpoint: collector}", "dev", "at '/telemetry/endpoint': 'collector' does not"),
                arguments("telemetry: {sampleRatio: 2}", "dev", "at '/telemetry/sampleRatio': maximum: got 2, want 1"),
                arguments("telemetry: {sampleRatio: all}", "dev", "at '/telemetry/sampleRatio': 'all' does not"));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments("inChart: {kafka: {enabled: false}}", "dev", "kafka.bootstrapServers is empty: name your"),
                arguments("inChart: {postgresql: {enabled: false}}", "dev", "database.host is empty: name your"),
                arguments("inChart: {mail: {enabled: false}}", "dev", "mail.host is empty: name your SMTP server"),
                arguments("database: {existingSecret: ''}", "production", "database.existingSecret is empty: name the"),
                arguments(
                        "kafka: {security: {existingSecret: ''}}", "production", "SASL_SSL needs a Secret per service"),
                arguments("database: {caSecret: ''}", "production", "sslMode verify-full needs the CA"),
                arguments("webhook: {url: 'https://a.example'}", "production", "webhook.existingSecret is empty"),
                arguments("keda: {kafkaSecret: ''}", "production", "KEDA must log in to the brokers (SASL_SSL)"),
                arguments("tls: {issuerRef: {name: ''}}", "production", "tls.issuerRef.name is empty: name the"),
                arguments("gatewayApi: {parentRefs: []}", "production", "gatewayApi.parentRefs is empty: name the"),
                arguments("auth: {enabled: true}", "dev", "auth.issuer is empty: name the issuer"),
                arguments("auth: {jwks: ''}", "production", "auth.jwks is empty: give the URL of the issuer's public"),
                arguments("helmTest: {tokenSecret: ''}", "production", "helm test needs a token too"),
                arguments("ingress: {enabled: true}", "dev", "ingress.host is empty"),
                arguments(
                        "services: {payment: {serviceAccount: {create: false}}}",
                        "dev",
                        "services.payment.serviceAccount.name is empty"));
    }

    static Stream<Arguments> contradictory() {
        return Stream.of(
                arguments("kafka: {bootstrapServers: 'a:9092'}", "dev", "kafka.bootstrapServers and inChart.kafka"),
                arguments("database: {host: db}", "dev", "database.host and inChart.postgresql.enabled exclude"),
                arguments("database: {sslMode: require}", "dev", "the server of inChart.postgresql has no certificate"),
                arguments("migrations: {mode: job}", "dev", "inChart.postgresql is not there yet when the job runs"),
                arguments("database: {user: tandem}", "dev", "must stay \"%s\" with inChart.postgresql"),
                arguments("ingress: {enabled: true, host: a.example}", "production", "choose one way in"),
                arguments("gatewayApi: {grpcRoute: {enabled: true}}", "production", "a Gateway has no certificate"),
                arguments("monitoring: {serviceMonitor: {enabled: true}}", "production", "would be there twice"),
                arguments("auth: {existingSecret: keys}", "production", "auth.jwks and auth.existingSecret exclude"),
                arguments("tls: {existingSecret: same}", "production", "must contain \"%s\""),
                arguments("services: {inventory: {enabled: false}}", "dev", "but ordering calls it"),
                arguments(
                        "services: {payment: {env: {API_TOKEN: x}}}",
                        "dev",
                        "services.payment.env.API_TOKEN looks like a secret"));
    }

    static Stream<Arguments> scaling() {
        String on = "defaults: {autoscaling: {enabled: true%s}}";
        return Stream.of(
                arguments("services: {payment: {replicas: 13}}", "dev", "replicas 13 is more than kafka.partitions 12"),
                arguments(on.formatted(", maxReplicas: 24"), "dev", "maxReplicas 24 is more than kafka.partitions 12"),
                arguments(on.formatted(", minReplicas: 9, maxReplicas: 6"), "dev", "minReplicas 9 is more than maxR"),
                arguments(
                        on.formatted(", fallbackReplicas: 99"), "dev", "fallbackReplicas 99 is more than maxReplicas"),
                arguments(on.formatted(", signal: seconds"), "dev", "set services.scaler.enabled=true"),
                arguments(on.formatted(", minReplicas: 0"), "dev", "minReplicas is 0, but callers wait for it"),
                arguments(on.formatted(", cpuUtilization: 0"), "dev", "services.gateway.autoscaling has no signal"),
                arguments(on.formatted(", inFlight: 20"), "dev", "inFlight needs keda.prometheusAddress"));
    }
}
