package dev.tandem.messaging.quarkus.startup;

import io.smallrye.mutiny.Uni;

/**
 * What the first callers would otherwise pay for: a connection, a prepared statement, code that no one has run yet.
 * Every bean of this type is called in rounds before the service is ready; it must leave no trace.
 */
@FunctionalInterface
public interface FirstCall {
    /** Once, when the database is migrated and nothing works yet: for what keeps an event loop busy for seconds. */
    default Uni<Void> prepare() {
        return Uni.createFrom().voidItem();
    }

    /** Fails when it was not answered; then it is made again while there is time. */
    Uni<Void> make();

    /** After the last round. */
    default void done() {}
}
