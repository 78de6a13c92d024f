package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.kafka.EventRoutes;
import dev.tandem.messaging.relay.OutboxRelay;
import dev.tandem.messaging.relay.PacedPublisher;
import dev.tandem.messaging.relay.RelaySettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The service's relay. It does nothing in a service that publishes nothing. */
@Singleton
public final class EventRelay {
    private static final int LARGEST_PAGE = 1000;

    private final EventRoutes routes;
    private final CommitNotifications notifications;
    private final StallWatch publications;
    private final OutboxRelay relay;
    private volatile boolean started;

    EventRelay(RelayParts parts, EventRoutes routes, CommitNotifications notifications, MessagingConfig config) {
        this.routes = routes;
        this.notifications = notifications;
        this.publications = new StallWatch(parts.publisher(), parts.time());
        RelaySettings settings = new RelaySettings(
                ProcessHandle.current().pid() + "-" + UUID.randomUUID(),
                config.relay().leaseTime(),
                config.relay().pollInterval(),
                new LingerLimits(config.relay().leastRest(), config.relay().restUpTo()),
                requireFitting(config.relay().pageSize()));
        this.relay = new OutboxRelay(
                parts.outbox(),
                new PacedPublisher(
                        publications, config.relay().maxRate(), parts.loop().delay()),
                settings,
                new OutboxRelay.RelayClock(parts.time(), parts.loop().delay()),
                parts.telemetry());
    }

    /** Starts publishing, if there is anything to publish. */
    public void start() {
        if (!routes.isEmpty()) {
            started = true;
            relay.start();
            notifications.listen(this::wake);
        }
    }

    /** New events are committed. A relay without the lease has nothing to look for. */
    public void wake() {
        if (relay.leading()) {
            relay.wake();
        }
    }

    /** True when no other process has to hear of this one's commits: it relays itself, or nobody publishes. */
    boolean needsNoNotification() {
        return routes.isEmpty() || relay.leading();
    }

    /** Since when the page under way has been under way; empty when there is none. */
    public Optional<Instant> publishingSince() {
        return publications.since();
    }

    public CompletionStage<Void> stop() {
        if (!started) {
            return CompletableFuture.completedFuture(null);
        }
        notifications.close();
        return relay.stop();
    }

    /** A channel takes 1024 records at once and fails those beyond, which would end a page in the middle. */
    private static int requireFitting(int pageSize) {
        if (pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "tandem.messaging.relay.page-size is at most " + LARGEST_PAGE + ", not " + pageSize);
        }
        return pageSize;
    }
}
