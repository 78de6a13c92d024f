package dev.tandem.simulation.shop;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.notification.delivery.adapter.email.EmailComposer;
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
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.simulation.clock.Part;
import dev.tandem.simulation.outside.Letterbox;
import dev.tandem.simulation.service.Blueprint;
import dev.tandem.simulation.service.ServiceRuntime;
import dev.tandem.simulation.service.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Notification by e-mail; it publishes nothing, and nobody calls it. */
public final class Notification implements Blueprint<CommandBus<Instructions, Integer>> {
    private static final SendPolicy POLICY = new SendPolicy(40, Duration.ofMillis(50), Duration.ofSeconds(2));

    private final Letterbox letterbox;
    private final Part way = new Part("the mail server");

    public Notification(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public CommandBus<Instructions, Integer> assemble(ServiceRuntime runtime) {
        NotificationDecider decider = new NotificationDecider(POLICY);
        Codecs<NotificationState, NotificationEvent, Integer> codecs = codecs();
        CommandBus<Instructions, Integer> bus = runtime.engine(decider, codecs);
        Surroundings all = runtime.surroundings();
        Sender sender = all.parts().sender(letterbox.reachedBy(all.calls(runtime.machine(), way)));
        runtime.onTask(
                SendTask.TYPE,
                new SendAttempts(
                        runtime.reader(decider, codecs), bus, Map.of(Channel.EMAIL, sender), POLICY, runtime.time()));
        Announcements announcements = new Announcements(List.of(new EmailComposer()), runtime.time());
        runtime.consume(Topics.ORDERS, "notification-delivery", OrderEvents.into(bus, announcements));
        return bus;
    }

    public static Codecs<NotificationState, NotificationEvent, Integer> codecs() {
        return new Codecs<>(new NotificationEventCodec(), new NotificationStateCodec(), new ChangedCountCodec());
    }
}
