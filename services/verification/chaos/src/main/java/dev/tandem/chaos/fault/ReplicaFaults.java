package dev.tandem.chaos.fault;

import dev.tandem.chaos.plan.Fault;
import dev.tandem.dev.topology.Replica;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/** What can happen to the processes of services. */
record ReplicaFaults(Site site, Recoveries recoveries, Records records, Relays relays) {

    private static final long MOST_SKEW_SECONDS = 120;

    /** Recovered when it serves again and its service has read everything that was on its topics at the kill. */
    void kill(Fault fault) {
        String replica = fault.target();
        try (Seats.Seat turn = site.turnToStart();
                Seats.Seat seat = site.seatOf(replica)) {
            BooleanSupplier caughtUp = records.caughtUp(site.service(replica));
            long killedAt = System.nanoTime();
            restartAfterKill(replica);
            recoveries.await(fault.kind(), replica, killedAt, () -> site.isReady(replica) && caughtUp.getAsBoolean());
        }
    }

    /** Recovered when everything is published that was stored at the kill. */
    void killRelay(Fault fault) {
        String service = fault.target();
        String any = site.stack().scale().all().stream()
                .filter(replica -> replica.service().name().equals(service))
                .map(Replica::name)
                .findFirst()
                .orElseThrow();
        try (Seats.Seat turn = site.turnToStart();
                Seats.Seat seat = site.seatOf(any)) {
            String holder = relays.awaitBusy(service).map(this::byPid).orElse(any);
            BooleanSupplier published = relays.published(service);
            long killedAt = System.nanoTime();
            restartAfterKill(holder);
            recoveries.await(fault.kind(), holder, killedAt, published);
            site.awaitReady(holder);
        }
    }

    void freeze(Fault fault) {
        String replica = fault.target();
        try (Seats.Seat seat = site.seatOf(replica)) {
            site.stack().freeze(replica);
            site.pause(fault.length());
            site.stack().thaw(replica);
            site.awaitReady(replica);
        }
    }

    void skew(Fault fault) {
        String replica = fault.target();
        long seconds = Math.floorMod(fault.salt(), 2 * MOST_SKEW_SECONDS + 1) - MOST_SKEW_SECONDS;
        try (Seats.Seat turn = site.turnToStart();
                Seats.Seat seat = site.seatOf(replica)) {
            site.stack().override(replica, Map.of("TANDEM_MESSAGING_CLOCK_OFFSET", "PT" + seconds + "S"));
            restart(replica);
            site.pause(fault.length());
            site.stack().override(replica, Map.of());
            restart(replica);
        }
    }

    void restartAll() {
        for (Replica replica : site.stack().scale().all()) {
            if (!replica.spare()) {
                try (Seats.Seat turn = site.turnToStart();
                        Seats.Seat seat = site.seatOf(replica.name())) {
                    restart(replica.name());
                }
            }
        }
    }

    void joinAndLeave(Fault fault) {
        try (Seats.Seat seat = site.seat(fault.target())) {
            try (Seats.Seat turn = site.turnToStart()) {
                site.stack().resume(fault.target());
                site.awaitReady(fault.target());
            }
            site.pause(fault.length());
            site.stack().stop(fault.target());
        }
    }

    private void restart(String replica) {
        site.stack().stop(replica);
        site.stack().resume(replica);
        site.awaitReady(replica);
    }

    private void restartAfterKill(String replica) {
        site.stack().kill(replica);
        site.stack().resume(replica);
    }

    private String byPid(long pid) {
        return site.stack().scale().all().stream()
                .map(Replica::name)
                .filter(name -> site.stack().pid(name).equals(OptionalLong.of(pid)))
                .findFirst()
                .orElseThrow();
    }
}
