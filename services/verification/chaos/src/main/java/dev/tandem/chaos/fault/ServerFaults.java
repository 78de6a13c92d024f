package dev.tandem.chaos.fault;

import dev.tandem.chaos.drive.Availability;
import dev.tandem.chaos.plan.Fault;
import java.util.function.BooleanSupplier;

/** What can happen to the database server and the broker. */
record ServerFaults(Site site, Recoveries recoveries, Relays relays, Availability clients) {

    /** Recovered when a client's request that was made after its end is answered. */
    void killPostgres(Fault fault) {
        kill("postgres", fault, () -> {
            long dead = System.nanoTime();
            return () -> clients.firstSuccessAfter(dead).isPresent();
        });
    }

    /** Recovered when an event that was stored after its end is published. */
    void killKafka(Fault fault) {
        kill("kafka", fault, () -> relays.publishedLater("ordering"));
    }

    private void kill(String server, Fault fault, Recovered recovered) {
        try (Seats.Seat seat = site.seatOfServers()) {
            long killedAt = System.nanoTime();
            site.stack().kill(server);
            BooleanSupplier condition = recovered.sinceNow();
            site.pause(fault.length());
            site.stack().resume(server);
            recoveries.await(fault.kind(), server, killedAt, condition);
            site.awaitReady(server);
        }
    }

    private interface Recovered {
        BooleanSupplier sinceNow();
    }
}
