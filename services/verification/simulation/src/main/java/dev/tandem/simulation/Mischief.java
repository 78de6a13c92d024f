package dev.tandem.simulation;

import dev.tandem.simulation.broker.Group;
import dev.tandem.simulation.clock.Part;
import dev.tandem.simulation.service.Replica;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.Surroundings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Makes the planned faults happen, and ends them all at some time. */
final class Mischief {
    private final World world;
    private final Surroundings all;
    private final Deque<Fault> planned;
    private long lastEnd;
    private boolean over;

    Mischief(World world, List<Fault> faults) {
        this.world = world;
        this.all = world.surroundings();
        this.planned = new ArrayDeque<>(faults);
    }

    /** Call after each step. From {@code end} on, in microseconds, nothing goes wrong any more. */
    void goOn(long end) {
        if (over) {
            return;
        }
        if (all.scheduler().micros() >= end) {
            planned.clear();
            all.weather().clear();
            over = true;
            all.trace().say("world", () -> "the weather is fair");
        }
        while (!planned.isEmpty() && planned.peek().at() <= all.scheduler().micros()) {
            strike(planned.remove());
        }
    }

    /** Whether all faults have ended. */
    boolean isOver() {
        return over && all.scheduler().micros() >= lastEnd;
    }

    private void strike(Fault fault) {
        lastEnd = Math.max(lastEnd, all.scheduler().micros() + fault.micros());
        switch (fault.kind()) {
            case CRASH -> replica(fault).crash(fault.micros());
            case CRASH_ALL -> service(fault).replicas().forEach(replica -> replica.crash(fault.micros()));
            case PAUSE -> replica(fault).pause(fault.micros());
            case RESTART -> replica(fault).restart(fault.micros());
            case DATABASE -> away(service(fault).storage().database(), fault.micros());
            case BROKER -> away(all.broker().part(), fault.micros());
            case REASSIGN -> group(fault).reassign();
            case GARBAGE -> garbage();
            case CORRUPTION -> all.broker().corruptNext();
        }
    }

    private void away(Part part, long micros) {
        if (!part.isDown()) {
            all.trace().say("world", () -> part.name() + " is away for " + micros / 1_000 + " ms");
            part.set(true);
            all.scheduler().in(micros, () -> part.set(false));
        }
    }

    /** Under a key of its own, or in the way of an order. */
    private void garbage() {
        List<UUID> orders = world.customers().orders();
        boolean alone = orders.isEmpty() || all.dice().chance(0.3);
        String key = alone ? "garbage" : all.dice().pick(orders).toString();
        all.trace().say("world", () -> "a record of " + key + " arrives that nobody can read");
        all.broker().appendGarbage(key);
    }

    private Service<?> service(Fault fault) {
        return world.services().get(fault.target() % world.services().size());
    }

    private Replica<?> replica(Fault fault) {
        List<? extends Replica<?>> replicas = service(fault).replicas();
        return replicas.get(fault.target() / world.services().size() % replicas.size());
    }

    private Group group(Fault fault) {
        List<Group> groups = all.broker().groups();
        Group group = groups.get(fault.target() % groups.size());
        all.trace().say("world", () -> "a partition of " + group.name() + " moves");
        return group;
    }
}
