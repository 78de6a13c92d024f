package dev.tandem.auditor.source;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import dev.tandem.auditor.fact.Amount;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Quantity;
import dev.tandem.proto.notification.v1.NotificationRequested;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.type.v1.ItemQuantity;
import dev.tandem.proto.type.v1.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what an event says from its bytes, by the contracts. */
final class EventContents {
    /** Reads one type. */
    @FunctionalInterface
    interface Reader {
        Content read(byte[] payload) throws InvalidProtocolBufferException;
    }

    private static final Map<EventType, Reader> READERS = readers();

    private EventContents() {}

    static Content read(EventType type, byte[] payload) {
        Reader reader = READERS.get(type);
        if (reader == null) {
            return Content.NONE;
        }
        try {
            return reader.read(payload);
        } catch (InvalidProtocolBufferException e) {
            return Content.UNREADABLE;
        }
    }

    private static Map<EventType, Reader> readers() {
        Map<EventType, Reader> readers = new EnumMap<>(EventType.class);
        OrderContents.addTo(readers);
        InventoryContents.addTo(readers);
        PaymentContents.addTo(readers);
        ShipmentContents.addTo(readers);
        readers.put(EventType.NOTIFICATION_REQUESTED, payload -> message(NotificationRequested.parseFrom(payload)));
        return readers;
    }

    private static Content message(NotificationRequested message) {
        return Content.message(
                message.getIdempotencyKey(),
                message.getEventType() + " to " + message.getRecipient() + " by " + channel(message));
    }

    /** {@code EMAIL} or {@code WEBHOOK}. */
    static String channel(NotificationRequested message) {
        return message.getChannel().name().replace("NOTIFICATION_CHANNEL_", "");
    }

    static Amount amount(Money money) {
        return new Amount(money.getCurrencyCode(), money.getMinorUnits());
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    static List<Quantity> ordered(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new Quantity(line.getSku(), line.getQuantity()))
                .toList();
    }

    static List<Quantity> quantities(List<ItemQuantity> lines) {
        return lines.stream()
                .map(line -> new Quantity(line.getSku(), line.getQuantity()))
                .toList();
    }
}
