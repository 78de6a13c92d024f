package dev.tandem.dev.stack;

import java.util.Map;

/**
 * Which spans services send, and where.
 *
 * @param environment of every service
 */
public record Telemetry(Map<String, String> environment) {

    /** None. */
    public static final Telemetry OFF = new Telemetry(Map.of("QUARKUS_OTEL_SDK_DISABLED", "true"));

    private static final String ENDPOINT = "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT";

    public Telemetry {
        environment = Map.copyOf(environment);
    }

    /** All of them, to a collector that takes OTLP over gRPC: who tries things out wants to see every order. */
    public static Telemetry ofEveryOrder(String endpoint) {
        return new Telemetry(Map.of(ENDPOINT, endpoint, "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "1"));
    }

    /** As many as services send by default, to whom takes OTLP over HTTP. */
    public static Telemetry sampled(String endpoint) {
        return new Telemetry(Map.of(ENDPOINT, endpoint, "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
    }
}
