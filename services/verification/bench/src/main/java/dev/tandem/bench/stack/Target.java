package dev.tandem.bench.stack;

import dev.tandem.bench.machine.CpuMeter;

/** Something that takes orders, and the generator that makes them. */
public interface Target extends AutoCloseable {

    /** Who makes the load. */
    Generator generator();

    /** The port at which the gateway takes orders. */
    int gatewayPort();

    /** What the gateway asks for. */
    String token();

    /** Measures every part that runs now. */
    CpuMeter meter();

    @Override
    void close();
}
