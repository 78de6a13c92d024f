package dev.tandem.messaging.quarkus.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of what a service does before it says that it is ready. */
@ConfigMapping(prefix = "tandem.warm-up")
public interface WarmUpConfig {
    /** Ready after this time at the latest, however cold and whoever does not answer. */
    @WithDefault("10s")
    Duration atMost();

    /** How often the service, its database and its callees are asked; enough for the first compiled code. */
    @WithDefault("30")
    int rounds();
}
