package dev.tandem.messaging.quarkus.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Time limits of unary calls that were given none, and how many calls a service takes. */
@ConfigMapping(prefix = "tandem.grpc")
public interface GrpcConfig {
    /** For a call that comes in without a deadline. */
    @WithDefault("15s")
    Duration serverDeadline();

    /** For a call that goes out, unless the call it serves leaves less time or the caller sets its own. */
    @WithDefault("5s")
    Duration clientDeadline();

    /** Unary calls under way at a time; further ones are refused with RESOURCE_EXHAUSTED. */
    @WithDefault("2000")
    int maxCalls();

    /** Open streams, as those who watch an order have; further ones are refused with RESOURCE_EXHAUSTED. */
    @WithDefault("10000")
    int maxStreams();
}
