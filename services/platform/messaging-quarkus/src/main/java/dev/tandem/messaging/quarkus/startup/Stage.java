package dev.tandem.messaging.quarkus.startup;

/** How far a service has come. */
public enum Stage {
    WIRING,
    WAITING_FOR_DATABASE,
    WAITING_FOR_BROKER,
    WARMING_UP,
    RUNNING,
    STOPPING
}
