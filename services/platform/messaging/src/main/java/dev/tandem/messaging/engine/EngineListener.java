package dev.tandem.messaging.engine;

import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.StoreException;
import java.time.Duration;

/** Told what the engine does; called on its threads, so it must be quick and must not throw. */
public interface EngineListener {
    EngineListener NONE = new EngineListener() {};

    /** A batch is durable. {@code took} spans load, decisions and commit, all retries included. */
    default void committed(int commands, Append append, Duration took) {}

    /** A batch will be loaded and decided again. */
    default void retrying(StoreException cause, int attempt) {}

    /** Calls both, in order. */
    default EngineListener and(EngineListener next) {
        EngineListener first = this;
        return new EngineListener() {
            @Override
            public void committed(int commands, Append append, Duration took) {
                first.committed(commands, append, took);
                next.committed(commands, append, took);
            }

            @Override
            public void retrying(StoreException cause, int attempt) {
                first.retrying(cause, attempt);
                next.retrying(cause, attempt);
            }
        };
    }
}
