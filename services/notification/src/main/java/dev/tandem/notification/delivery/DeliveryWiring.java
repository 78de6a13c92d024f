package dev.tandem.notification.delivery;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.notification.NotificationConfig;
import dev.tandem.notification.delivery.adapter.kafka.OrderEvents;
import dev.tandem.notification.delivery.adapter.postgres.ChangedCountCodec;
import dev.tandem.notification.delivery.adapter.postgres.NotificationStateCodec;
import dev.tandem.notification.delivery.adapter.wire.NotificationEventCodec;
import dev.tandem.notification.delivery.application.Announcements;
import dev.tandem.notification.delivery.application.Instructions;
import dev.tandem.notification.delivery.application.NotificationDecider;
import dev.tandem.notification.delivery.application.SendAttempts;
import dev.tandem.notification.delivery.application.SendPolicy;
import dev.tandem.notification.delivery.application.SendTask;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.notification.delivery.model.NotificationState;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts the service together: orders' events in, attempts to send as tasks. It publishes nothing. */
@Singleton
public class DeliveryWiring {
    private static final String ORDERS_IN = "order-events-in";

    private final MessagingRuntime runtime;
    private final Multi<Message<byte[]>> orders;
    private final OutletWiring outlets;
    private final SendPolicy policy;
    private final CommandBus<Instructions, Integer> notifications;
    private final StateReader<NotificationState, NotificationEvent> reader;

    DeliveryWiring(
            MessagingRuntime runtime,
            @Channel(ORDERS_IN) Multi<Message<byte[]>> orders,
            OutletWiring outlets,
            NotificationConfig config) {
        this.runtime = runtime;
        this.orders = orders;
        this.outlets = outlets;
        this.policy = new SendPolicy(config.attempts(), config.firstPause(), config.longestPause());
        NotificationDecider decider = new NotificationDecider(policy);
        Codecs<NotificationState, NotificationEvent, Integer> codecs =
                new Codecs<>(new NotificationEventCodec(), new NotificationStateCodec(), new ChangedCountCodec());
        this.notifications = runtime.engine(decider, codecs);
        this.reader = runtime.reader(decider, codecs);
    }

    @Produces
    @Singleton
    StateReader<NotificationState, NotificationEvent> reader() {
        return reader;
    }

    /** Before the runtime starts: attempts to send, and what is consumed. */
    public void connect() {
        InstantSource time = runtime.clock();
        runtime.onTask(SendTask.TYPE, new SendAttempts(reader, notifications, outlets.senders(), policy, time));
        Announcements announcements = new Announcements(outlets.composers(), time);
        runtime.consume(ORDERS_IN, orders, OrderEvents.into(notifications, announcements));
    }
}
