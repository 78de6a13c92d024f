package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.quarkus.MessagingConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one clock of the process, so that all of it is wrong by the same amount when it is wrong. */
final class ServiceClock {
    private ServiceClock() {}

    @Produces
    @Singleton
    static InstantSource clock(MessagingConfig config) {
        return InstantSource.offset(Clock.systemUTC(), config.clockOffset());
    }
}
