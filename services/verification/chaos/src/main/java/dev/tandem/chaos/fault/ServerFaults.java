package dev.tandem.chaos.fault;

import dev.tandem.chaos.drive.Availability;
import dev.tandem.chaos.plan.Fault;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What can happen to the database server and the broker. Thread-safe. */
final class ServerFaults {

    private final Site site;
    private final Recoveries recoveries;
    private final Relays relays;
    private final Availability clients;
    private final Consumer<String> events;
    private final Queue<Backlog> backlogs = new ConcurrentLinkedQueue<>();

    ServerFaults(Site site, Recoveries recoveries, Relays relays, Availability clients, Consumer<String> events) {
        this.events = events;
        this.site = site;
        this.recoveries = recoveries;
        this.relays = relays;
        this.clients = clients;
    }

    /** Recovered when a client's request that was made after its end is answered. */
    void killPostgres(Fault fault) {
        try (Seats.Seat seat = site.seatOfServers()) {
            long killedAt = kill("postgres");
            long dead = System.nanoTime();
            site.pause(fault.length());
            site.stack().resume("postgres");
            recoveries.await(fault.kind(), "postgres", killedAt, () -> clients.firstSuccessAfter(dead)
                    .isPresent());
            site.awaitReady("postgres");
        }
    }

    /** Recovered when an event that was stored after its end is published; over when all that waited is. */
    void killKafka(Fault fault) {
        Backlog.Waiting waiting;
        try (Seats.Seat seat = site.seatOfServers()) {
            long killedAt = kill("kafka");
            BooleanSupplier publishedLater = relays.publishedLater("ordering");
            long refusedBefore = clients.refusals();
            site.pause(fault.length());
            waiting = Backlog.Waiting.of(clients.refusals() - refusedBefore, relays);
            site.stack().resume("kafka");
            recoveries.await(fault.kind(), "kafka", killedAt, publishedLater);
            site.awaitReady("kafka");
        }
        Backlog backlog = waiting.awaitDrained();
        backlogs.add(backlog);
        events.accept(backlog.describe());
    }

    private long kill(String server) {
        long killedAt = System.nanoTime();
        site.stack().kill(server);
        return killedAt;
    }

    /** Of each time that the broker was away. */
    List<Backlog> backlogs() {
        return List.copyOf(backlogs);
    }
}
