package dev.tandem.simulation.service;

import dev.tandem.simulation.clock.Machine;

/** A place where a service runs: one life of a process after another. */
public final class Replica<A> {
    private final Service<A> service;
    private final String name;
    private final long wrongBy;
    private int lives;
    private Machine machine;
    private ServiceRuntime runtime;
    private A api;

    /** @param wrongBy how far its clock is ahead, in milliseconds */
    Replica(Service<A> service, String name, long wrongBy) {
        this.service = service;
        this.name = name;
        this.wrongBy = wrongBy;
    }

    public String name() {
        return name;
    }

    public Machine machine() {
        return machine;
    }

    /** What this life of the process answers with. */
    public A api() {
        return api;
    }

    void start() {
        lives++;
        Surroundings all = service.surroundings();
        machine = new Machine(lives == 1 ? name : name + "#" + lives, all.scheduler(), all.trace(), wrongBy);
        runtime = new ServiceRuntime(all, service.storage(), machine, () -> service.wakeOthers(this));
        api = service.blueprint().assemble(runtime);
        runtime.start();
    }

    /** Nothing in memory survives; the next life begins after this many microseconds. */
    public void crash(long downMicros) {
        if (!machine.isDown()) {
            all().trace().say(machine.name(), () -> "is killed");
            machine.kill();
            runtime.workers().silent();
            all().scheduler().in(downMicros, this::start);
        }
    }

    /** Stands still for this many microseconds, then goes on as if nothing had happened. */
    public void pause(long micros) {
        if (machine.isUp()) {
            Machine paused = machine;
            Workers workers = runtime.workers();
            all().trace().say(paused.name(), () -> "stands still for " + micros / 1000 + " ms");
            paused.pause();
            workers.silent();
            all().scheduler().in(micros, () -> resume(paused, workers));
        }
    }

    /** Leaves in good order, then begins a new life. */
    public void restart(long downMicros) {
        if (machine.isUp()) {
            Machine leaving = machine;
            all().trace().say(leaving.name(), () -> "is stopped");
            runtime.stop().thenRun(() -> end(leaving, downMicros));
        }
    }

    void wake() {
        runtime.wake();
    }

    private void end(Machine leaving, long downMicros) {
        if (!leaving.isDown() && leaving == machine) {
            leaving.kill();
            all().scheduler().in(downMicros, this::start);
        }
    }

    private void resume(Machine paused, Workers workers) {
        if (!paused.isDown()) {
            all().trace().say(paused.name(), () -> "goes on");
            paused.resume(all().dice());
            workers.back();
        }
    }

    private Surroundings all() {
        return service.surroundings();
    }
}
