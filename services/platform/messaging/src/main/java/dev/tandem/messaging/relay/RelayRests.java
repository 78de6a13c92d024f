package dev.tandem.messaging.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a relay rests after a page. Whoever commits events wakes it, so it looks again at once only after a full page;
 * otherwise it lets events become worth a page, which takes the less time the faster they come.
 * The end of a transaction that held events back is told by nobody: it is looked for at times that double. Not
 * thread-safe.
 */
final class RelayRests {
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final RelaySettings settings;
    private final InstantSource time;
    private final RelayListener listener;
    private Instant heldBackSince;
    private Instant lookedAt;
    private Duration untilWorthAPage;

    RelayRests(RelaySettings settings, InstantSource time, RelayListener listener) {
        this.settings = settings;
        this.time = time;
        this.listener = listener;
        this.lookedAt = time.instant();
        this.untilWorthAPage = settings.rest().time();
    }

    /** The part of the rest that a wake-up does not end: events have come since the last look, too. */
    Duration least() {
        Duration left = untilWorthAPage.minus(Duration.between(lookedAt, time.instant()));
        return shorter(settings.rest().time(), left.isNegative() ? Duration.ZERO : left);
    }

    /** Zero when there may be more at once. Tells the listener of events that are held back. */
    Duration after(OutboxPage page) {
        Instant now = time.instant();
        untilWorthAPage = untilWorthAPage(page.events().size(), Duration.between(lookedAt, now));
        lookedAt = now;
        if (!page.heldBack()) {
            heldBackSince = null;
            return page.events().size() < settings.pageSize() ? settings.pollInterval() : Duration.ZERO;
        }
        if (heldBackSince == null || !page.events().isEmpty()) {
            heldBackSince = now;
        }
        Duration waited = Duration.between(heldBackSince, now);
        if (page.events().isEmpty()) {
            listener.heldBack(waited);
        }
        Duration rest = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited;
        return shorter(rest, settings.pollInterval());
    }

    /** At the pace of the last page. */
    private Duration untilWorthAPage(int events, Duration elapsed) {
        return events == 0
                ? settings.rest().time()
                : elapsed.multipliedBy(settings.rest().items()).dividedBy(events);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
