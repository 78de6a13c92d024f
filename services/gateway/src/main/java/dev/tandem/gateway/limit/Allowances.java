package dev.tandem.gateway.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket per client: it holds {@code burst} requests and is filled again at a steady rate. Of a client is kept
 * when its bucket will be full. Who has not asked for the time that filling takes is forgotten, which changes nothing;
 * when too many clients ask in that time, those that have not asked for longest. Safe for use from any thread.
 */
final class Allowances {
    private final long nanosPerRequest;
    private final long nanosToFill;
    private final int mostClients;
    private final LongSupplier nanos;
    private Map<String, Long> fullAt = new HashMap<>();
    private Map<String, Long> fullAtBefore = new HashMap<>();
    private long turnedAt;

    /**
     * @param mostClients twice as many are remembered at most
     * @param nanos a clock that begins anywhere and does not go back
     */
    Allowances(double requestsPerSecond, int burst, int mostClients, LongSupplier nanos) {
        if (!(requestsPerSecond > 0) || burst < 1 || mostClients < 1) {
            throw new IllegalArgumentException(
                    "tandem.gateway.rate-limit: requests-per-second must be above 0, burst and"
                            + " max-clients at least 1.");
        }
        this.nanosPerRequest = Math.max(1, (long) (TimeUnit.SECONDS.toNanos(1) / requestsPerSecond));
        this.nanosToFill = Math.multiplyExact(nanosPerRequest, burst);
        this.mostClients = mostClients;
        this.nanos = nanos;
        this.turnedAt = nanos.getAsLong();
    }

    /** Takes one request of the client's; how long it has to wait before it is given one, zero when it was given. */
    synchronized Duration take(String client) {
        long now = nanos.getAsLong();
        if (now - turnedAt >= nanosToFill || fullAt.size() >= mostClients) {
            turn(now);
        }
        long full = Math.max(0, of(client, now) - now);
        long wait = full + nanosPerRequest - nanosToFill;
        fullAt.put(client, now + full + (wait > 0 ? 0 : nanosPerRequest));
        return Duration.ofNanos(Math.max(0, wait));
    }

    /** Clients that are remembered. */
    synchronized int clients() {
        return fullAt.size() + fullAtBefore.size();
    }

    private long of(String client, long now) {
        Long known = fullAt.get(client);
        return known == null ? fullAtBefore.getOrDefault(client, now) : known;
    }

    private void turn(long now) {
        fullAtBefore = fullAt;
        fullAt = new HashMap<>();
        turnedAt = now;
    }
}
