package dev.tandem.kubernetes.cross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.topology.Topology;
import dev.tandem.kubernetes.render.Renderings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services are given settings that they read, and all that a cluster must tell them. */
class EnvironmentTest {
    private static final KnownVariables KNOWN = KnownVariables.load();

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everyVariableIsRead(String profile) {
        List<String> unread = new ArrayList<>();
        for (ServicePods pods : ServicePods.of(Renderings.of(profile))) {
            pods.environment().keySet().stream()
                    .filter(variable -> !KNOWN.knows(variable))
                    .forEach(variable -> unread.add(pods.owner() + ": nobody reads " + variable));
        }
        assertThat(unread).isEmpty();
    }

    /** A setting that points at the developer's own machine has to be replaced. */
    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everyLocalAddressIsReplaced(String profile) {
        List<String> left = new ArrayList<>();
        for (ServicePods pods : ServicePods.deployed(Renderings.of(profile))) {
            ServiceSettings.of(pods.service()).values().forEach((setting, value) -> {
                String variable = KnownVariables.variable(setting);
                if (value.contains("localhost") && !pods.environment().containsKey(variable)) {
                    left.add(pods.owner() + ": " + variable + " is missing, it would be " + value);
                }
            });
        }
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void whoUsesTheBrokersIsToldWhereTheyAre(String profile) {
        for (ServicePods pods : ServicePods.deployed(Renderings.of(profile))) {
            boolean talks = pods.service().equals("scaler")
                    || Topology.named(pods.service()).ownsDatabase();
            assertThat(pods.environment().containsKey("KAFKA_BOOTSTRAP_SERVERS"))
                    .as("%s", pods.owner())
                    .isEqualTo(talks);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUARKUS_HTTP_PORT",
                "QUARKUS_GRPC_CLIENTS_ORDERING_HOST",
                "QUARKUS_TLS_INTERNAL_KEY_STORE_PEM_0_CERT",
                "KAFKA_SASL_JAAS_CONFIG",
                "TANDEM_MESSAGING_CONSUMER_MAX_IN_FLIGHT",
                "TANDEM_NOTIFICATION_WEBHOOK_URL",
                "TANDEM_GRPC_SERVER_MAX_CONNECTION_AGE",
                "TANDEM_GRPC_MAX_CALLS",
                "TANDEM_AUTH_REMEMBER_FOR",
                "TANDEM_GATEWAY_RATE_LIMIT_REQUESTS_PER_SECOND",
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                "TANDEM_SCALER_FORGET_AFTER"
            })
    void settingIsKnown(String variable) {
        assertThat(KNOWN.knows(variable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUARKUS_HTTP_PROT",
                "QUARKUS_GRPC_CLIENTS_ORDERING_HOSTS",
                "QUARKUS_SHUTDOWN_DELAY_ENABLED",
                "KAFKA_SASL_JAAS_CONFIGURATION",
                "TANDEM_MESSAGING_CONSUMER_MAX_INFLIGHT",
                "ORDERING_URL"
            })
    void mistakeOrBuildTimeSettingIsUnknown(String variable) {
        assertThat(KNOWN.knows(variable)).isFalse();
    }

    @Test
    void everyServiceOfTheTopologyIsDeployedByEveryProfile() {
        for (String profile : Renderings.profiles()) {
            assertThat(ServicePods.deployed(Renderings.of(profile)))
                    .extracting(ServicePods::service)
                    .filteredOn(service -> !service.equals("scaler"))
                    .containsExactlyInAnyOrderElementsOf(ServiceSettings.all().stream()
                            .map(ServiceSettings::name)
                            .toList());
        }
    }
}
