package dev.tandem.notification.delivery.adapter.wire;

import com.google.protobuf.Timestamp;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.NotificationStatus;
import dev.tandem.proto.notification.v1.NotificationChannel;
import java.time.Instant;

/** The contract's types for the model's, and back. */
public final class WireTypes {
    private static final String CHANNEL_PREFIX = "NOTIFICATION_CHANNEL_";

    private WireTypes() {}

    public static Timestamp time(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    public static NotificationChannel channel(Channel channel) {
        return NotificationChannel.valueOf(CHANNEL_PREFIX + channel.name());
    }

    static Channel channel(NotificationChannel channel) {
        return Channel.valueOf(channel.name().substring(CHANNEL_PREFIX.length()));
    }

    public static dev.tandem.proto.notification.v1.NotificationStatus status(NotificationStatus status) {
        String name = status == NotificationStatus.NONE ? "UNSPECIFIED" : status.name();
        return dev.tandem.proto.notification.v1.NotificationStatus.valueOf("NOTIFICATION_STATUS_" + name);
    }
}
