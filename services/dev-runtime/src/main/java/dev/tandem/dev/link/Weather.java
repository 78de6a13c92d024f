package dev.tandem.dev.link;

import java.time.Duration;

/**
 * How a link treats its connections.
 *
 * @param open false refuses new connections; those that exist stay
 * @param moving false keeps all bytes back, both ways, without closing anything
 * @param delay added to each way
 */
public record Weather(boolean open, boolean moving, Duration delay) {

    /** As if there were no link. */
    public static final Weather FAIR = new Weather(true, true, Duration.ZERO);

    /** Every byte comes later by this time, in each direction. */
    public static Weather slow(Duration delay) {
        return new Weather(true, true, delay);
    }

    /** Connections stay open and nothing arrives any more, as behind a dead switch. */
    public static Weather blackHole() {
        return new Weather(true, false, Duration.ZERO);
    }

    /** New connections are refused. */
    public static Weather refusing() {
        return new Weather(false, true, Duration.ZERO);
    }
}
