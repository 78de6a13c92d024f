package dev.tandem.notification.delivery.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.notification.delivery.model.Channel;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Names the notifications of an order: one stream per step and channel. */
public final class NotificationStreams {
    public static final String CATEGORY = "notification";

    private NotificationStreams() {}

    public static StreamId of(String orderId, Step step, Channel channel) {
        return new StreamId(
                CATEGORY, orderId + ":" + step.key() + ":" + channel.name().toLowerCase(Locale.ROOT));
    }

    /** Every notification that the order can have, in the order of its steps. */
    public static Set<StreamId> all(String orderId) {
        Set<StreamId> streams = new LinkedHashSet<>();
        for (Step step : Step.values()) {
            for (Channel channel : Channel.values()) {
                streams.add(of(orderId, step, channel));
            }
        }
        return streams;
    }

    /** The notification's id; the same for every attempt, so also its idempotency key. */
    static String idOf(StreamId stream) {
        return NameBasedId.of(CATEGORY, stream.key()).toString();
    }
}
