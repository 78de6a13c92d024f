package dev.tandem.scaler;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Everything that can be set about the scaler; the brokers are {@code kafka.*}, as for every service. */
@ConfigMapping(prefix = "tandem.scaler")
public interface ScalerConfig {
    /** Time between two looks at a consumer group, and so until a group at zero pods is woken. */
    @WithDefault("5s")
    Duration sampling();

    /** How long a decision is good for when the broker does not answer; after it KEDA is told UNAVAILABLE. */
    @WithDefault("30s")
    Duration validity();

    /** A group that KEDA has not asked about for so long is forgotten. */
    @WithDefault("10m")
    Duration forgetAfter();

    /** Groups watched at most; further ones are refused. */
    @WithDefault("500")
    int maxGroups();

    /** Looks at groups under way at a time. */
    @WithDefault("4")
    int threads();

    /** Longest wait for the broker in one look. */
    @WithDefault("4s")
    Duration brokerTimeout();

    /** Time from a decision until a new pod works: metric query (15 s), pod start, joining the group. */
    @WithDefault("45s")
    Duration reaction();
}
