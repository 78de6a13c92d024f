package dev.tandem.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** What can be set about the gateway; names start with {@code tandem.gateway}. */
@ConfigMapping(prefix = "tandem.gateway")
public interface GatewayConfig {
    /** How the services behind the gateway are called; the same for each of them. */
    Call call();

    /** How order events are streamed. */
    Stream stream();

    /** What is done before clients are let in. */
    WarmUp warmUp();

    /** How much one client may ask. */
    RateLimit rateLimit();

    /** Limits and habits of unary calls. */
    interface Call {
        /** Time for a call with all its retries, enough for a service to restart; after it the caller gets 503 or 504. */
        @WithDefault("5s")
        Duration deadline();

        /** Calls under way to one service while it answers in time; further ones get 429. */
        @WithDefault("512")
        int maxConcurrent();

        /** Calls under way to it, however late it answers. */
        @WithDefault("32")
        int minConcurrent();

        /** An answer that takes longer is late: when more than a tenth are, fewer calls are let in. */
        @WithDefault("100ms")
        Duration inTime();

        /** Calls that may wait for a service that is away; further ones get 503. */
        @WithDefault("256")
        int maxWaiting();

        /** Without an answer for so long a call is made once more beside the first, while the budget lasts. */
        @WithDefault("1s")
        Duration hedgeAfter();

        /** Retries of one call at most, and only while the budget lasts. */
        @WithDefault("2")
        int maxRetries();

        /** Pause before a retry, with as much again at random. */
        @WithDefault("25ms")
        Duration retryPause();

        /** Retries and hedges that may be made at once after a quiet time; each successful call adds a tenth of one. */
        @WithDefault("50")
        int retryBudget();

        /** The breaker looks at this many calls. */
        @WithDefault("20")
        int breakerWindow();

        /** It opens when this part of them failed because of the service. */
        @WithDefault("0.5")
        double breakerFailureRatio();

        /** It lets a call through again after this time. */
        @WithDefault("500ms")
        Duration breakerPause();
    }

    /** Limits and habits of event streams. */
    interface Stream {
        /** Time between comments that keep proxies from closing the connection. */
        @WithDefault("15s")
        Duration heartbeat();

        /** Time after which one watch of tracking is replaced by the next; clients do not notice. */
        @WithDefault("5m")
        Duration watch();

        /** Time for which a broken or not yet possible watch is tried again before the stream ends. */
        @WithDefault("30s")
        Duration patience();
    }

    /**
     * A token bucket for each client; who has used up its own gets 429. A client is known by the subject of its token from
     * the second request on; else by the header below, else by its address, which behind a proxy takes
     * {@code quarkus.http.proxy.proxy-address-forwarding} and {@code trusted-proxies}.
     */
    interface RateLimit {
        /** Requests a second in the long run, fractions allowed; absent for no limit. */
        OptionalDouble requestsPerSecond();

        /** Requests at once after a quiet time. */
        @WithDefault("100")
        int burst();

        /**
         * A header that names the client, such as an account, for one address may have many. Only for one that whoever
         * stands in front sets himself: a client that may choose its name has no limit.
         */
        Optional<String> clientHeader();

        /** Twice as many clients are remembered; of 100 bytes each, about. */
        @WithDefault("50000")
        int maxClients();
    }

    /** Bounds of the warm-up. */
    interface WarmUp {
        /** Ready after this time at the latest, however cold and whoever does not answer. */
        @WithDefault("10s")
        Duration atMost();

        /** How often each way through the gateway is gone. */
        @WithDefault("30")
        int rounds();
    }
}
