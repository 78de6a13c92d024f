package dev.tandem.messaging.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a relay rests after a page. Whoever commits events wakes it, so it looks again at once only after a full page.
 * The end of a transaction that held events back is told by nobody: it is looked for at times that double. Not
 * thread-safe.
 */
final class RelayRests {
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final RelaySettings settings;
    private final InstantSource time;
    private final RelayListener listener;
    private Instant heldBackSince;

    RelayRests(RelaySettings settings, InstantSource time, RelayListener listener) {
        this.settings = settings;
        this.time = time;
        this.listener = listener;
    }

    /** Zero when there may be more at once. Tells the listener of events that are held back. */
    Duration after(OutboxPage page) {
        if (!page.heldBack()) {
            heldBackSince = null;
            return page.events().size() < settings.pageSize() ? settings.pollInterval() : Duration.ZERO;
        }
        Instant now = time.instant();
        if (heldBackSince == null || !page.events().isEmpty()) {
            heldBackSince = now;
        }
        Duration waited = Duration.between(heldBackSince, now);
        if (page.events().isEmpty()) {
            listener.heldBack(waited);
        }
        Duration rest = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited;
        return rest.compareTo(settings.pollInterval()) < 0 ? rest : settings.pollInterval();
    }
}
