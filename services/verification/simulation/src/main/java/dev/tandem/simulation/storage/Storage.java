package dev.tandem.simulation.storage;

import dev.tandem.simulation.clock.Part;
import dev.tandem.simulation.clock.Scheduler;
import dev.tandem.testkit.memory.InMemoryLaneStore;
import dev.tandem.testkit.memory.InMemoryLetters;
import dev.tandem.testkit.memory.InMemoryStore;

/** A service's database: it outlives every replica, and it may be away for a while. */
public record Storage(
        String service, InMemoryStore store, InMemoryLaneStore lanes, InMemoryLetters letters, Part database) {
    public static Storage of(String service, Scheduler scheduler) {
        InMemoryLaneStore lanes = new InMemoryLaneStore();
        return new Storage(
                service,
                InMemoryStore.create(scheduler),
                lanes,
                InMemoryLetters.on(lanes),
                new Part("the database of " + service));
    }
}
