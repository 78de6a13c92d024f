package dev.tandem.dev.stack;

import dev.tandem.dev.topology.Ports;
import java.net.URI;

/**
 * Addresses of a running stack.
 *
 * @param token opens every service for a day
 */
public record Endpoints(Ports ports, String bootstrapServers, String token) {

    /** The gateway's base URL, without a slash at the end. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + ports.of("gateway"));
    }

    /** The HTTP port of a service: health and metrics. */
    public int http(String service) {
        return ports.of(service);
    }

    /** The gRPC port of a service on loopback. */
    public int grpc(String service) {
        return ports.grpc(service);
    }
}
