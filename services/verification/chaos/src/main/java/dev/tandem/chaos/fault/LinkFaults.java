package dev.tandem.chaos.fault;

import dev.tandem.chaos.plan.Fault;
import dev.tandem.dev.link.Link;
import dev.tandem.dev.link.Weather;
import java.time.Duration;

/** What can happen to the connections between two parts. */
record LinkFaults(Site site) {

    private static final long LEAST_DELAY_MILLIS = 50;
    private static final long DELAYS = 750;

    void cut(Fault fault) {
        disturb(fault, Weather.refusing(), true);
    }

    void slow(Fault fault) {
        long delay = LEAST_DELAY_MILLIS + Math.floorMod(fault.salt(), DELAYS);
        disturb(fault, Weather.slow(Duration.ofMillis(delay)), false);
    }

    void blackHole(Fault fault) {
        disturb(fault, Weather.blackHole(), false);
    }

    private void disturb(Fault fault, Weather weather, boolean cut) {
        String from = fault.target().substring(0, fault.target().indexOf('>'));
        try (Seats.Seat seat = site.seatOf(from)) {
            Link link = site.stack().links().get(fault.target());
            link.set(weather);
            if (cut) {
                link.cut();
            }
            site.pause(fault.length());
            link.set(Weather.FAIR);
        }
    }
}
