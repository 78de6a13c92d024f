package dev.tandem.notification.delivery.adapter.wire;

import static dev.tandem.notification.delivery.adapter.wire.WireTypes.instant;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.tandem.messaging.store.EventCodec;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.proto.notification.v1.NotificationAttemptFailed;
import dev.tandem.proto.notification.v1.NotificationFailed;
import dev.tandem.proto.notification.v1.NotificationRequested;
import dev.tandem.proto.notification.v1.NotificationSent;

/** Stores events as the contract's messages. */
public final class NotificationEventCodec implements EventCodec<NotificationEvent> {
    @Override
    public Encoded encode(NotificationEvent event) {
        Message message = message(event);
        return new Encoded(message.getDescriptorForType().getFullName(), message.toByteArray());
    }

    @Override
    public NotificationEvent decode(String type, byte[] payload) {
        try {
            return switch (type) {
                case "tandem.notification.v1.NotificationRequested" ->
                    requested(NotificationRequested.parseFrom(payload));
                case "tandem.notification.v1.NotificationSent" -> sent(NotificationSent.parseFrom(payload));
                case "tandem.notification.v1.NotificationAttemptFailed" ->
                    attemptFailed(NotificationAttemptFailed.parseFrom(payload));
                case "tandem.notification.v1.NotificationFailed" -> failed(NotificationFailed.parseFrom(payload));
                default -> throw new IllegalArgumentException("Not an event of a notification: " + type);
            };
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a " + type, e);
        }
    }

    private static Message message(NotificationEvent event) {
        if (event instanceof NotificationEvent.Requested requested) {
            return LetterMessages.of(requested.letter(), event.at());
        }
        if (event instanceof NotificationEvent.Sent sent) {
            return NotificationSent.newBuilder()
                    .setNotificationId(sent.id())
                    .setOrderId(sent.orderId())
                    .setOccurTime(WireTypes.time(sent.at()))
                    .setAttempts(sent.attempts())
                    .build();
        }
        if (event instanceof NotificationEvent.AttemptFailed failed) {
            return NotificationAttemptFailed.newBuilder()
                    .setNotificationId(failed.id())
                    .setOrderId(failed.orderId())
                    .setOccurTime(WireTypes.time(failed.at()))
                    .setAttempts(failed.attempts())
                    .setError(failed.error())
                    .build();
        }
        return message((NotificationEvent.Failed) event);
    }

    private static NotificationFailed message(NotificationEvent.Failed event) {
        return NotificationFailed.newBuilder()
                .setNotificationId(event.id())
                .setOrderId(event.orderId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAttempts(event.attempts())
                .setError(event.error())
                .build();
    }

    private static NotificationEvent requested(NotificationRequested event) {
        return new NotificationEvent.Requested(LetterMessages.letter(event), LetterMessages.at(event));
    }

    private static NotificationEvent sent(NotificationSent event) {
        return new NotificationEvent.Sent(
                event.getNotificationId(), event.getOrderId(), instant(event.getOccurTime()), event.getAttempts());
    }

    private static NotificationEvent attemptFailed(NotificationAttemptFailed event) {
        return new NotificationEvent.AttemptFailed(
                event.getNotificationId(),
                event.getOrderId(),
                instant(event.getOccurTime()),
                event.getAttempts(),
                event.getError());
    }

    private static NotificationEvent failed(NotificationFailed event) {
        return new NotificationEvent.Failed(
                event.getNotificationId(),
                event.getOrderId(),
                instant(event.getOccurTime()),
                event.getAttempts(),
                event.getError());
    }
}
