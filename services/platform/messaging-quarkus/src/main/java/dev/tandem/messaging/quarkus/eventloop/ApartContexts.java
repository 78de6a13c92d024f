package dev.tandem.messaging.quarkus.eventloop;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.impl.ContextInternal;

/** Makes contexts that one piece of work has for itself, which Quarkus' reactive clients rely on. */
final class ApartContexts {
    private ApartContexts() {}

    static ContextInternal on(ContextInternal loop) {
        ContextInternal apart = loop.duplicate();
        VertxContextSafetyToggle.setContextSafe(apart, true);
        return apart;
    }
}
