package dev.tandem.chaos.fault;

import dev.tandem.chaos.drive.Availability;
import dev.tandem.chaos.plan.Fault;
import dev.tandem.chaos.plan.FaultKind;
import dev.tandem.chaos.plan.FaultPlan;
import dev.tandem.dev.stack.DevStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Does the faults of a plan at their times, side by side where they may be. */
public final class Injection implements AutoCloseable {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Recoveries recoveries = new Recoveries();
    private final Map<FaultKind, AtomicLong> done = new EnumMap<>(FaultKind.class);
    private final Consumer<String> events;
    private final Site site;
    private final Records records;
    private final TopicFaults topics;
    private final ServerFaults servers;
    private final Map<FaultKind, Injector> injectors;

    /** The clients' successes tell when a server is back; what happens is told in short phrases. */
    public Injection(DevStack stack, Availability clients, Consumer<String> events) {
        this.events = events;
        this.site = new Site(stack);
        this.records = new Records(stack.endpoints().bootstrapServers());
        this.topics = new TopicFaults(site);
        Relays relays = new Relays(stack);
        ReplicaFaults replicas = new ReplicaFaults(site, recoveries, records, relays);
        this.servers = new ServerFaults(site, recoveries, relays, clients, events);
        LinkFaults links = new LinkFaults(site);
        for (FaultKind kind : FaultKind.values()) {
            done.put(kind, new AtomicLong());
        }
        this.injectors = Map.ofEntries(
                Map.entry(FaultKind.KILL_SERVICE, replicas::kill),
                Map.entry(FaultKind.KILL_RELAY, replicas::killRelay),
                Map.entry(FaultKind.KILL_POSTGRES, servers::killPostgres),
                Map.entry(FaultKind.KILL_KAFKA, servers::killKafka),
                Map.entry(FaultKind.FREEZE, replicas::freeze),
                Map.entry(FaultKind.CUT, links::cut),
                Map.entry(FaultKind.SLOW, links::slow),
                Map.entry(FaultKind.BLACK_HOLE, links::blackHole),
                Map.entry(FaultKind.REPEAT, topics::repeat),
                Map.entry(FaultKind.POISON, topics::poison),
                Map.entry(FaultKind.SKEW, replicas::skew),
                Map.entry(FaultKind.ROLLING_RESTART, fault -> replicas.restartAll()),
                Map.entry(FaultKind.JOIN_AND_LEAVE, replicas::joinAndLeave));
    }

    /** Begins; the result completes when all faults are over. */
    public CompletableFuture<Void> start(FaultPlan plan) {
        List<CompletableFuture<Void>> over = new ArrayList<>();
        for (Fault fault : plan.faults()) {
            Executor then = CompletableFuture.delayedExecutor(fault.at().toMillis(), TimeUnit.MILLISECONDS, executor);
            over.add(CompletableFuture.runAsync(() -> inject(fault), then));
        }
        return CompletableFuture.allOf(over.toArray(CompletableFuture[]::new));
    }

    private void inject(Fault fault) {
        events.accept(fault.describe());
        long start = System.nanoTime();
        try {
            injectors.get(fault.kind()).inject(fault);
            done.get(fault.kind()).incrementAndGet();
            events.accept(fault.describe() + " is over after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        } catch (RuntimeException e) {
            events.accept(fault.describe() + " failed: " + e);
        }
    }

    /** Takes back whatever is left and waits until everything serves; false when it does not in time. */
    public boolean heal(Duration limit) {
        site.heal();
        try {
            site.stack().awaitReady(limit);
            return true;
        } catch (dev.tandem.dev.process.DevRuntimeException e) {
            events.accept(e.getMessage());
            return false;
        }
    }

    /** Faults that were done, by kind. */
    public Map<FaultKind, Long> done() {
        Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
        done.forEach((kind, count) -> counts.put(kind, count.get()));
        return counts;
    }

    public Recoveries recoveries() {
        return recoveries;
    }

    /** What waited at each return of the broker. */
    public List<Backlog> backlogs() {
        return servers.backlogs();
    }

    public Records records() {
        return records;
    }

    public TopicFaults topics() {
        return topics;
    }

    @Override
    public void close() {
        executor.shutdownNow();
        records.close();
    }
}
