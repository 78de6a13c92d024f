package dev.tandem.messaging.quarkus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The core's bounds; the defaults suit a service of ordinary load. */
@ConfigMapping(prefix = "tandem.messaging")
public interface MessagingConfig {
    Engine engine();

    Relay relay();

    Tasks tasks();

    Consumer consumer();

    Keeping retention();

    /** Longest wait at shutdown for each of callers, consumers, tasks and relay. */
    @WithDefault("5s")
    Duration shutdownGrace();

    /** Added to the system's time, to try what a wrong clock does. */
    @WithDefault("0s")
    Duration clockOffset();

    /** See {@link dev.tandem.messaging.engine.EngineLimits}. */
    interface Engine {
        @WithDefault("500")
        int maxBatch();

        @WithDefault("20000")
        int maxQueued();

        @WithDefault("10s")
        Duration maxWait();

        /** Events' commands and finished tasks wait so long for others to share their transaction; callers' do not. */
        @WithDefault("30ms")
        Duration linger();

        /** So many that wait go at once: a backlog is worked off without pauses. Less than may be in flight. */
        @WithDefault("64")
        int lingerUpTo();

        /** In bytes; half of what brokers and producers take by default, headers included. */
        @WithDefault("524288")
        int maxEventBytes();
    }

    /** See {@link dev.tandem.messaging.relay.RelaySettings}. */
    interface Relay {
        @WithDefault("10s")
        Duration leaseTime();

        @WithDefault("500ms")
        Duration pollInterval();

        /** After a page that was not full, at the longest: what is committed meanwhile shares the cost of one page. */
        @WithDefault("150ms")
        Duration leastRest();

        /** So many are worth a page: where events come faster than these in a rest, rests are shorter. */
        @WithDefault("100")
        int restUpTo();

        /** At most 1000, because a page must fit into what a channel takes at once. */
        @WithDefault("500")
        int pageSize();

        /** In events a second. */
        @WithDefault("20000")
        int maxRate();

        /**
         * Events that may wait for the broker. While more do, calls that would change something are refused; events
         * that arrive are worked on all the same.
         */
        @WithDefault("2000000")
        long maxPending();

        /** A publication that takes longer than this is reported as stalled. */
        @WithDefault("30s")
        Duration stalledAfter();
    }

    /** See {@link dev.tandem.messaging.task.TaskRunnerSettings}. */
    interface Tasks {
        @WithDefault("256")
        int concurrency();

        @WithDefault("30s")
        Duration claimTime();

        /** Between two looks for due tasks, so that one look takes several. */
        @WithDefault("150ms")
        Duration leastRest();

        @WithDefault("1s")
        Duration pollInterval();
    }

    /** See {@link dev.tandem.messaging.retention.Retention}. */
    interface Keeping {
        /** Also how old a record may be that is redriven, beyond what its topic keeps. */
        @WithDefault("30d")
        Duration deadLetters();

        /** Assumed while the broker does not tell how long the consumed topics keep their records. */
        @WithDefault("7d")
        Duration topics();
    }

    interface Consumer {
        /** Records per channel that are handled or wait for their key's turn; the broker keeps the others. */
        @WithDefault("256")
        int maxInFlight();

        /**
         * A name that a replica keeps across restarts, as a stateful set gives one. With it a restart within the
         * session timeout moves no partition; a replica that leaves for good is missed only after that time.
         */
        Optional<String> instanceId();

        /** Attempts that a failing record gets before it is a dead letter, the first one included. */
        @WithDefault("8")
        int maxAttempts();

        /** Pause after the first failed attempt of a record; each further one doubles it, with jitter. */
        @WithDefault("500ms")
        Duration firstPause();

        @WithDefault("1M")
        Duration longestPause();

        /** Channels whose dead letters do not hold the records behind them. */
        Optional<Set<String>> skipDeadLettersOf();

        /** Lanes per channel that this process works on at once. */
        @WithDefault("16")
        int lanesAtOnce();

        /** After this long a lane whose attempt never ended may be taken over by another replica. */
        @WithDefault("30s")
        Duration laneClaimTime();

        @WithDefault("1s")
        Duration lanePollInterval();
    }
}
