package dev.tandem.auditor.source;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.MessageNoted;
import dev.tandem.proto.notification.v1.NotificationFailed;
import dev.tandem.proto.notification.v1.NotificationRequested;
import dev.tandem.proto.notification.v1.NotificationSent;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** A row of an event table, and the facts that it holds. */
record EventRow(
        Category category,
        String key,
        long version,
        UUID id,
        String typeName,
        byte[] payload,
        Instant at,
        boolean relayed) {

    void tell(Digest digest, Consumer<Fact> facts) {
        EventType type = EventType.of(typeName);
        Content content = EventContents.read(type, payload);
        try {
            tellMore(type, facts);
        } catch (InvalidProtocolBufferException e) {
            content = Content.UNREADABLE;
        }
        facts.accept(
                new EventStored(category, key, version, id, type, at, relayed, digest.of(typeName, payload), content));
    }

    private void tellMore(EventType type, Consumer<Fact> facts) throws InvalidProtocolBufferException {
        if (category == Category.STOCK) {
            InventoryContents.movement(type, version, payload).ifPresent(facts);
        } else if (type == EventType.NOTIFICATION_REQUESTED) {
            NotificationRequested message = NotificationRequested.parseFrom(payload);
            String channel = EventContents.channel(message);
            facts.accept(new MessageNoted(message.getIdempotencyKey(), channel, MessageNoted.Step.REQUESTED, at));
        } else if (type == EventType.NOTIFICATION_SENT) {
            // A message's key is its notification's id.
            String id = NotificationSent.parseFrom(payload).getNotificationId();
            facts.accept(new MessageNoted(id, channelOfKey(), MessageNoted.Step.SENT, at));
        } else if (type == EventType.NOTIFICATION_FAILED) {
            String id = NotificationFailed.parseFrom(payload).getNotificationId();
            facts.accept(new MessageNoted(id, channelOfKey(), MessageNoted.Step.FAILED, at));
        }
    }

    private String channelOfKey() {
        return key.substring(key.lastIndexOf(':') + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
