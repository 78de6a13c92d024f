package dev.tandem.chaos.fault;

import dev.tandem.dev.link.Weather;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.PartState;
import dev.tandem.dev.topology.Replica;
import java.time.Duration;
import java.util.Map;

/** The stack as faults see it. Thread-safe. */
final class Site {

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final DevStack stack;
    private final Seats seats = new Seats();

    Site(DevStack stack) {
        this.stack = stack;
    }

    DevStack stack() {
        return stack;
    }

    /** Waits until no other fault has a replica of this replica's service, and all others of them serve. */
    Seats.Seat seatOf(String replica) {
        Replica own = replica(replica);
        Seats.Seat seat = seats.take(own.service().name());
        stack.scale().of(own.service()).stream()
                .filter(other -> !other.spare())
                .forEach(other -> awaitReady(other.name()));
        return seat;
    }

    /** Waits until no other fault has the part. */
    Seats.Seat seat(String part) {
        return seats.take(part);
    }

    /** Waits for the turn of a service's process to start: several at once would starve what should still serve. */
    Seats.Seat turnToStart() {
        return seats.take("start");
    }

    /** Waits until no fault has the database server or the broker. */
    Seats.Seat seatOfServers() {
        return seats.take("servers");
    }

    /** The service that a part is a replica of. */
    String service(String replica) {
        return replica(replica).service().name();
    }

    /** Whether the part came to serve in time. */
    boolean awaitReady(String part) {
        return new Patience(READY_LIMIT, LOOK).holds(() -> isReady(part));
    }

    boolean isReady(String part) {
        return stack.state(part) == PartState.READY;
    }

    void pause(Duration length) {
        new Patience(length, length.isZero() ? LOOK : length).holds(() -> false);
    }

    /** Takes back whatever faults may have left. */
    void heal() {
        stack.links().values().forEach(link -> link.set(Weather.FAIR));
        for (Replica replica : stack.scale().all()) {
            stack.thaw(replica.name());
            stack.override(replica.name(), Map.of());
            if (replica.spare()) {
                stack.stop(replica.name());
            } else {
                stack.resume(replica.name());
            }
        }
        stack.resume("postgres");
        stack.resume("kafka");
    }

    private Replica replica(String name) {
        return stack.scale().all().stream()
                .filter(replica -> replica.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
