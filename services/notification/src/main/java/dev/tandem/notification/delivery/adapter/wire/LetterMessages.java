package dev.tandem.notification.delivery.adapter.wire;

import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.proto.notification.v1.NotificationRequested;
import java.time.Instant;

/** A letter as the contract's message; also the letter's part of a snapshot. */
public final class LetterMessages {
    private LetterMessages() {}

    public static NotificationRequested of(Letter letter, Instant at) {
        return NotificationRequested.newBuilder()
                .setNotificationId(letter.id())
                .setOrderId(letter.orderId())
                .setOccurTime(WireTypes.time(at))
                .setChannel(WireTypes.channel(letter.channel()))
                .setEventType(letter.eventType())
                .setRecipient(letter.recipient())
                .setSubject(letter.subject())
                .setBody(letter.body())
                .setIdempotencyKey(letter.id())
                .build();
    }

    public static Letter letter(NotificationRequested message) {
        return new Letter(
                message.getNotificationId(),
                message.getOrderId(),
                WireTypes.channel(message.getChannel()),
                message.getEventType(),
                message.getRecipient(),
                message.getSubject(),
                message.getBody());
    }

    /** When the letter was asked for. */
    public static Instant at(NotificationRequested message) {
        return WireTypes.instant(message.getOccurTime());
    }
}
