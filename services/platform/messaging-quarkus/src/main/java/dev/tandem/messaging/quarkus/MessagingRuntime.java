package dev.tandem.messaging.quarkus;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.task.TaskHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What a service is built on: its engine, its tasks, the events it publishes and those it consumes. */
@ApplicationScoped
public class MessagingRuntime {
    /** The service's one engine. It answers as soon as the database does, whether or not the broker is there. */
    public <C, S, E, R> CommandBus<C, R> engine(Decider<C, S, E, R> decider, Codecs<S, E, R> codecs) {
        throw new UnsupportedOperationException("Not there yet");
    }

    /** Reads current states without deciding anything. */
    public <S, E> StateReader<S, E> reader(Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs) {
        throw new UnsupportedOperationException("Not there yet");
    }

    /** Before {@link #start}: the handler of a task type. */
    public void onTask(String type, TaskHandler handler) {
        throw new UnsupportedOperationException("Not there yet");
    }

    /** Before {@link #start}: events of a stream category go to this channel; without a route they stay unpublished. */
    public void publish(String category, MutinyEmitter<byte[]> emitter) {
        throw new UnsupportedOperationException("Not there yet");
    }

    /**
     * Before {@link #start}: the handler gets the channel's events one at a time per key, in order, again until it
     * succeeds; a record is acknowledged after that.
     */
    public void consume(String channel, Multi<Message<byte[]>> records, EventHandler handler) {
        throw new UnsupportedOperationException("Not there yet");
    }

    /** Call it last. Returns at once and begins to work when database and broker are there. */
    public void start() {
        throw new UnsupportedOperationException("Not there yet");
    }
}
