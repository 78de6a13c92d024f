package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Manifest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In production every connection is encrypted, and both sides know each other. */
class SecuredConnectionsTest {
    private static final String CERTIFICATE = "Certificate";

    private final Rendered production = Rendered.of("production");

    @Test
    void callerTrustsTheNameByWhichItCalls() {
        Map<String, String> gateway = production.environment("gateway");
        for (String callee : List.of("ordering", "inventory", "tracking")) {
            String client = "QUARKUS_GRPC_CLIENTS_" + callee.toUpperCase(Locale.ROOT);
            assertThat(gateway)
                    .containsEntry(client + "_PLAIN_TEXT", "false")
                    .containsEntry(client + "_TLS_CONFIGURATION_NAME", "internal");
            assertThat(production.get(CERTIFICATE, callee).at("spec.dnsNames").map(String::valueOf))
                    .get()
                    .asString()
                    .contains("[" + gateway.get(client + "_HOST") + ",");
        }
    }

    @Test
    void serverAsksForACertificate() {
        for (String service : List.of("ordering", "inventory", "payment", "shipping", "notification", "tracking")) {
            assertThat(production.environment(service))
                    .containsEntry("QUARKUS_GRPC_SERVER_PLAIN_TEXT", "false")
                    .containsEntry("QUARKUS_GRPC_SERVER_SSL_CLIENT_AUTH", "REQUIRED")
                    .containsEntry("TANDEM_GRPC_SERVER_TLS_CONFIGURATION_NAME", "internal");
            Manifest certificate = production.get(CERTIFICATE, service);
            assertThat(certificate.at("spec.usages").map(String::valueOf).orElse(""))
                    .contains("server auth", "client auth");
        }
    }

    @Test
    void everyServiceReadsItsCertificatesAgain() {
        Rendered scaled = Rendered.of("production", "services: {scaler: {enabled: true}}");
        for (String service : List.of("gateway", "ordering", "inventory", "payment", "tracking", "scaler")) {
            assertThat(scaled.environment(service))
                    .containsEntry("QUARKUS_TLS_INTERNAL_KEY_STORE_PEM_OWN_CERT", "/etc/tandem/tls/tls.crt")
                    .containsEntry("QUARKUS_TLS_INTERNAL_KEY_STORE_PEM_OWN_KEY", "/etc/tandem/tls/tls.key")
                    .containsEntry("QUARKUS_TLS_INTERNAL_TRUST_STORE_PEM_CERTS", "/etc/tandem/tls/ca.crt")
                    .containsEntry("QUARKUS_TLS_INTERNAL_RELOAD_PERIOD", "10m");
        }
    }

    @Test
    void connectionsEndAtAnAgeButKedasStreamsAreNotCutOff() {
        Rendered scaled = Rendered.of("production", "services: {scaler: {enabled: true}}");

        assertThat(scaled.environment("ordering"))
                .containsEntry("TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE", "15m")
                .containsEntry("TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE_GRACE", "6m");
        assertThat(scaled.environment("scaler"))
                .containsEntry("TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE", "15m")
                .doesNotContainKey("TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE_GRACE");
        assertThat(scaled.environment("gateway")).doesNotContainKey("TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE");
    }

    @Test
    void brokersAreReachedByScramOverTls() {
        assertThat(production.environment("payment"))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("KAFKA_SASL_JAAS_CONFIG", "tandem-payment/sasl.jaas.config")
                .containsEntry("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM");
    }

    @Test
    void brokersAreReachedByCertificateInstead() {
        Map<String, String> payment =
                Rendered.of("production", "kafka: {security: {protocol: SSL}}").environment("payment");
        assertThat(payment)
                .containsEntry("KAFKA_SSL_KEYSTORE_TYPE", "PKCS12")
                .containsEntry("KAFKA_SSL_KEYSTORE_PASSWORD", "tandem-payment/user.password")
                .doesNotContainKeys("KAFKA_SASL_MECHANISM", "KAFKA_SASL_JAAS_CONFIG");
    }

    @Test
    void databaseIsReachedByARoleOfItsOwnAndItsNameIsVerified() {
        assertThat(production.environment("shipping"))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "shipping")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "tandem-shipping-database/password")
                .containsEntry("QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE", "verify-full")
                .containsEntry("QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM", "HTTPS")
                .hasEntrySatisfying(
                        "QUARKUS_DATASOURCE_JDBC_URL", url -> assertThat(url).contains("sslmode=verify-full"));
    }

    @Test
    void gatewayKnowsNeitherBrokersNorDatabases() {
        assertThat(production.environment("gateway").keySet())
                .noneMatch(name -> name.startsWith("KAFKA_") || name.startsWith("QUARKUS_DATASOURCE"));
    }
}
