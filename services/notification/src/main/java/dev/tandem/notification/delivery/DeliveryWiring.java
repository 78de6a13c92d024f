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
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts the service together: orders' events in, attempts to send as tasks. It publishes nothing. */
@Singleton
class DeliveryWiring {
    private final SendPolicy policy;
    private final NotificationDecider decider;
    private final Codecs<NotificationState, NotificationEvent, Integer> codecs =
            new Codecs<>(new NotificationEventCodec(), new NotificationStateCodec(), new ChangedCountCodec());
    private final InstantSource time = InstantSource.system();
    private final Multi<Message<byte[]>> ordersIn;

    DeliveryWiring(NotificationConfig config, @Channel(OrderEvents.CHANNEL) Multi<Message<byte[]>> ordersIn) {
        this.policy = new SendPolicy(config.attempts(), config.firstPause(), config.longestPause());
        this.decider = new NotificationDecider(policy);
        this.ordersIn = ordersIn;
    }

    @Produces
    @Singleton
    StateReader<NotificationState, NotificationEvent> reader(MessagingRuntime runtime) {
        return runtime.reader(decider, codecs);
    }

    void start(
            @Observes StartupEvent started,
            MessagingRuntime runtime,
            StateReader<NotificationState, NotificationEvent> reader,
            Outlets outlets) {
        CommandBus<Instructions, Integer> notifications = runtime.engine(decider, codecs);
        runtime.onTask(SendTask.TYPE, new SendAttempts(reader, notifications, outlets.senders(), policy, time));
        runtime.consume(
                OrderEvents.CHANNEL,
                ordersIn,
                OrderEvents.into(notifications, new Announcements(outlets.composers(), time)));
        runtime.start();
    }
}
