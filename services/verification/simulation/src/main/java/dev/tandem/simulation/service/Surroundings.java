package dev.tandem.simulation.service;

import dev.tandem.simulation.broker.Broker;
import dev.tandem.simulation.check.Watches;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.clock.Part;
import dev.tandem.simulation.clock.Scheduler;
import dev.tandem.simulation.clock.Trace;
import dev.tandem.simulation.clock.Weather;

/** What all machines of a run share. */
public record Surroundings(
        Scheduler scheduler,
        Dice dice,
        Weather weather,
        Trace trace,
        Broker broker,
        Watches watches,
        Parts parts,
        EventIds ids,
        Poison poison) {
    /** A machine's way to a part. */
    public Calls calls(Machine machine, Part part) {
        return new Calls(machine, part, scheduler, weather, dice);
    }
}
