package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.PauseState;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One channel's consumption. So many records are asked for as may be in flight; while that many are, the connector
 * pauses its partitions and the broker keeps the rest.
 */
final class EventSubscription {
    private static final Logger LOG = Logger.getLogger(EventSubscription.class);

    private final String channel;
    private final Multi<Message<byte[]>> records;
    private final ChannelConsumption consumption;
    private final int maxInFlight;
    private volatile boolean broken;

    EventSubscription(String channel, Multi<Message<byte[]>> records, ChannelConsumption consumption, int maxInFlight) {
        this.channel = channel;
        this.records = records;
        this.consumption = consumption;
        this.maxInFlight = maxInFlight;
    }

    String channel() {
        return channel;
    }

    /** True when the stream broke off, from which only a restart recovers. */
    boolean broken() {
        return broken;
    }

    void start() {
        consumption.start();
        // Not cancelled at shutdown: the connector closes the stream itself, after it has committed what is
        // acknowledged.
        records.subscribe()
                .withSubscriber(new BoundedIntake<>(
                        maxInFlight,
                        consumption::accept,
                        this::end,
                        () -> LOG.infof("%s: the stream is over", channel)));
    }

    /** Somebody decided on a letter. */
    void wake() {
        consumption.wake();
    }

    PauseState state() {
        return consumption.state();
    }

    /** Begins no more work; completes when the work under way is done and acknowledged. */
    CompletionStage<Void> stop() {
        return consumption.stop();
    }

    private void end(Throwable failure) {
        broken = true;
        LOG.errorf(failure, "%s: the stream broke off; the service has to be restarted", channel);
    }
}
