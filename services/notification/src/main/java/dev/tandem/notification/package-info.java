/**
 * The notification service: tells customers by e-mail, and an operator's system by webhook, how orders get on.
 *
 * <p>Commands, by ordering's events: {@link dev.tandem.notification.delivery.model.NotificationCommand.Request}. By the
 * outcome of each attempt: {@link dev.tandem.notification.delivery.model.NotificationCommand.RecordSent},
 * {@link dev.tandem.notification.delivery.model.NotificationCommand.RecordFailure}.
 *
 * <p>Queries, over gRPC: {@code ListNotifications}.
 */
package dev.tandem.notification;
