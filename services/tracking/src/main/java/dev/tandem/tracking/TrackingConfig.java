package dev.tandem.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Everything that can be set about this service. */
@ConfigMapping(prefix = "tandem.tracking")
public interface TrackingConfig {
    /** How long what happened to an order waits for others' news to be recorded in the same transaction. */
    @WithDefault("30ms")
    Duration linger();

    /** So much news goes at once. */
    @WithDefault("64")
    int lingerUpTo();

    /** How watching an order behaves. */
    Watch watch();

    /** Settings of WatchOrder. */
    interface Watch {
        /** Longest time until a watcher sees a new entry when the notification got lost. */
        @WithDefault("2s")
        Duration pollInterval();

        /** How long a watcher waits for an order that is not known yet before it is told NOT_FOUND. */
        @WithDefault("10s")
        Duration unknownOrderPatience();
    }
}
