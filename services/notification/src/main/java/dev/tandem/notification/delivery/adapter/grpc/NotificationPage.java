package dev.tandem.notification.delivery.adapter.grpc;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.notification.delivery.adapter.wire.WireTypes;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.notification.delivery.model.NotificationStatus;
import dev.tandem.proto.notification.v1.ListNotificationsResponse;
import dev.tandem.proto.notification.v1.Notification;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Cuts a page out of an order's notifications, oldest first. */
final class NotificationPage {
    private static final int USUAL_SIZE = 20;

    private NotificationPage() {}

    /** @param size most entries; 0 means the usual number */
    static ListNotificationsResponse of(
            Collection<StreamId> candidates, Streams<NotificationState> streams, PageToken from, int size) {
        List<NotificationState> existing = candidates.stream()
                .filter(stream -> streams.version(stream) > 0)
                .map(streams::state)
                .sorted(Comparator.comparing(NotificationState::createdAt))
                .toList();
        int first = Math.min(from.shown(), existing.size());
        int end = Math.min(first + (size == 0 ? USUAL_SIZE : size), existing.size());
        ListNotificationsResponse.Builder page = ListNotificationsResponse.newBuilder();
        existing.subList(first, end).forEach(state -> page.addNotifications(message(state)));
        if (end < existing.size()) {
            page.setNextPageToken(new PageToken(end).text());
        }
        return page.build();
    }

    private static Notification message(NotificationState state) {
        Notification.Builder message = Notification.newBuilder()
                .setNotificationId(state.letter().id())
                .setOrderId(state.letter().orderId())
                .setChannel(WireTypes.channel(state.letter().channel()))
                .setStatus(WireTypes.status(state.status()))
                .setEventType(state.letter().eventType())
                .setRecipient(state.letter().recipient())
                .setSubject(state.letter().subject())
                .setIdempotencyKey(state.letter().id())
                .setAttempts(state.attempts())
                .setLastError(state.lastError())
                .setCreateTime(WireTypes.time(state.createdAt()));
        if (state.status() == NotificationStatus.SENT) {
            message.setSendTime(WireTypes.time(state.updatedAt()));
        }
        return message.build();
    }
}
