package dev.tandem.dev.topology;

/**
 * One process of a service.
 *
 * @param name the service's own name when it is the only one, else with a number behind it
 * @param spare whether it stays away until it is asked to join
 */
public record Replica(ServiceSpec service, String name, boolean spare) {}
