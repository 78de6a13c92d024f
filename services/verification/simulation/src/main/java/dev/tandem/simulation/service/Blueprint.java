package dev.tandem.simulation.service;

/**
 * How a service is put together on each replica, like its wiring class does it in production.
 *
 * @param <A> what others can call
 */
public interface Blueprint<A> {
    String name();

    A assemble(ServiceRuntime runtime);
}
