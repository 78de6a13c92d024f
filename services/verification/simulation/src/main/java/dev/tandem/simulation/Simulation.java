package dev.tandem.simulation;

import dev.tandem.simulation.check.FinalChecks;
import dev.tandem.simulation.clock.Scheduler;
import dev.tandem.simulation.service.Parts;

/** Runs a plan from start to quiet, in one thread and virtual time, and checks what must hold. */
public final class Simulation {
    private static final long FAULTS_END = 12_000_000;
    private static final long LOOK_EVERY = 250_000;
    private static final long MUST_BE_QUIET = 600_000_000;
    private static final long MOST_STEPS = 2_000_000;

    private Simulation() {}

    /** @param inWords whether the outcome's trace is wanted */
    public static Outcome run(Plan plan, Parts parts, boolean inWords) {
        World world = new World(plan, parts, inWords);
        Scheduler scheduler = world.surroundings().scheduler();
        world.start(plan);
        Mischief mischief = new Mischief(world, plan.faults());
        boolean quiet = false;
        long lookAt = 0;
        while (!quiet && scheduler.micros() < MUST_BE_QUIET && scheduler.steps() < MOST_STEPS && scheduler.step()) {
            mischief.goOn(FAULTS_END);
            if (scheduler.micros() >= lookAt) {
                lookAt = scheduler.micros() + LOOK_EVERY;
                quiet = mischief.isOver() && world.isQuiet();
            }
        }
        new FinalChecks(world, plan.customers()).run(quiet, plan.isCalm());
        return new Outcome(
                plan,
                world.surroundings().watches().findings().all(),
                scheduler.steps(),
                scheduler.micros() / 1_000,
                world.surroundings().trace().hash(),
                world.surroundings().trace().lines());
    }
}
