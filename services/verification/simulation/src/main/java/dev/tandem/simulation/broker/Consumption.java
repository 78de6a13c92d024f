package dev.tandem.simulation.broker;

import dev.tandem.messaging.consume.IncomingRecord;
import java.util.concurrent.CompletionStage;

/** What a replica does with a record. */
@FunctionalInterface
public interface Consumption {
    /** Completes when the record may be acknowledged. */
    CompletionStage<Void> take(IncomingRecord record);
}
