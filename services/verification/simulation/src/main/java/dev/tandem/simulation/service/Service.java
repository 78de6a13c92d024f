package dev.tandem.simulation.service;

import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.storage.Storage;
import java.util.List;
import java.util.stream.IntStream;

/** A service: one database and several replicas. */
public final class Service<A> {
    private static final int REPLICAS = 2;
    private static final double LOST_WAKE_UPS = 0.1;

    private final Surroundings all;
    private final Blueprint<A> blueprint;
    private final Storage storage;
    private final List<Replica<A>> replicas;

    /** @param skew how wrong a replica's clock may be, in milliseconds */
    public Service(Surroundings all, Blueprint<A> blueprint, long skew) {
        this.all = all;
        this.blueprint = blueprint;
        this.storage = Storage.of(blueprint.name(), all.scheduler());
        this.replicas = IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> new Replica<>(
                        this, blueprint.name() + "-" + number, all.dice().between(-skew, skew)))
                .toList();
    }

    public String name() {
        return blueprint.name();
    }

    public Storage storage() {
        return storage;
    }

    public List<Replica<A>> replicas() {
        return replicas;
    }

    public void start() {
        replicas.forEach(Replica::start);
    }

    /** The replica that a call happens to reach. */
    public Replica<A> any() {
        return all.dice().pick(replicas);
    }

    /** Whether no task is left. */
    public boolean isIdle() {
        return storage.store().tasks().isEmpty();
    }

    /** Whether every letter is settled. */
    public boolean hasEmptyLanes() {
        return storage.lanes().letters().stream()
                .allMatch(letter -> letter.status().settled());
    }

    Surroundings surroundings() {
        return all;
    }

    Blueprint<A> blueprint() {
        return blueprint;
    }

    /** A notification by the database: it may come late or never. */
    void wakeOthers(Replica<A> committer) {
        for (Replica<A> replica : replicas) {
            Machine machine = replica.machine();
            if (replica != committer && machine != null && !all.dice().chance(LOST_WAKE_UPS)) {
                machine.in(all.weather().latency(), "notified", replica::wake);
            }
        }
    }
}
