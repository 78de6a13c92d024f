package dev.tandem.grpc.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Connections of callers. */
@ConfigMapping(prefix = "tandem.grpc.server")
public interface ServerConfig {
    /**
     * A connection that gets older, with up to 10 % more or less at random, is ended by GOAWAY: its caller makes a new
     * one, and with it finds new replicas. At least a second; absent for no limit.
     */
    Optional<Duration> maxConnectionAge();

    /** Time that calls under way get after that; what is not over then, such as a stream, is cut off. */
    @WithDefault("6M")
    Duration maxConnectionAgeGrace();

    /**
     * The TLS configuration ({@code quarkus.tls.<name>}) with certificate, key and trusted authorities, whose files may
     * be replaced at any time. With it {@code quarkus.grpc.server.plain-text} must be false.
     */
    Optional<String> tlsConfigurationName();
}
