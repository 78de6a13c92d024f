package dev.tandem.grpc.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replicas of the called services are found. */
@ConfigMapping(prefix = "tandem.grpc.client")
public interface ClientConfig {
    /** Time between two looks for replicas. */
    @WithDefault("2s")
    Duration lookUpPeriod();

    /** Time between two attempts to connect to a replica that does not answer. */
    @WithDefault("250ms")
    Duration reconnectPeriod();
}
