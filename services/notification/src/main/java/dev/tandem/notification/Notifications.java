package dev.tandem.notification;

import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.notification.delivery.DeliveryWiring;
import dev.tandem.notification.delivery.model.NotificationCommand.RecordFailure;
import dev.tandem.notification.delivery.model.NotificationCommand.RecordSent;
import dev.tandem.notification.delivery.model.NotificationCommand.Request;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>Command by ordering's events: {@link Request}, one for each channel.
 *   <li>Commands by the outcome of each attempt: {@link RecordSent}, {@link RecordFailure}.
 *   <li>Query of callers: {@code ListNotifications}.
 *   <li>Rules: {@link dev.tandem.notification.delivery.model.Notification} and the table in
 *       {@link dev.tandem.notification.delivery.model.NotificationTransition}.
 * </ul>
 */
@Singleton
class Notifications {
    void start(@Observes StartupEvent started, DeliveryWiring delivery, MessagingRuntime runtime) {
        delivery.connect();
        runtime.start();
    }
}
