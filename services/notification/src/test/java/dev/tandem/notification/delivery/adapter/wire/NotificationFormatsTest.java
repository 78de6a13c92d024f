package dev.tandem.notification.delivery.adapter.wire;

import static dev.tandem.notification.delivery.NotificationSamples.LETTER;
import static dev.tandem.notification.delivery.NotificationSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.store.EventCodec;
import dev.tandem.notification.delivery.NotificationSamples;
import dev.tandem.notification.delivery.adapter.postgres.ChangedCountCodec;
import dev.tandem.notification.delivery.adapter.postgres.NotificationStateCodec;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.notification.delivery.model.NotificationStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationFormatsTest {
    private final NotificationEventCodec events = new NotificationEventCodec();
    private final NotificationStateCodec states = new NotificationStateCodec();
    private final ChangedCountCodec replies = new ChangedCountCodec();

    static List<NotificationEvent> events() {
        return NotificationSamples.EVENTS;
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackEveryEvent(NotificationEvent event) {
        EventCodec.Encoded encoded = events.encode(event);

        assertThat(encoded.type())
                .isEqualTo(
                        "tandem.notification.v1.Notification" + event.getClass().getSimpleName());
        assertThat(events.decode(encoded.type(), encoded.payload())).isEqualTo(event);
    }

    @Test
    void samplesHoldEveryKindOfEvent() {
        assertThat(NotificationSamples.EVENTS.stream().map(NotificationEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(NotificationEvent.class.getPermittedSubclasses())
                        .<Class<? extends NotificationEvent>>map(type -> type.asSubclass(NotificationEvent.class))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(NotificationStatus.class)
    void readsBackEveryState(NotificationStatus status) {
        NotificationState state =
                new NotificationState(status, LETTER, 7, "täglich down", NOW.minusNanos(1), NOW.plusNanos(123));

        assertThat(states.decode(states.encode(state))).isEqualTo(state);
        assertThat(WireTypes.status(status)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void readsBackEveryChannel(Channel channel) {
        assertThat(WireTypes.channel(WireTypes.channel(channel))).isEqualTo(channel);
    }

    @Test
    void readsBackReplies() {
        assertThat(replies.decode(replies.encode(2))).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoNotifications() {
        byte[] garbage = {1, 2, 3};

        assertThatThrownBy(() -> events.decode("tandem.ordering.v1.OrderPaid", garbage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OrderPaid");
        assertThatThrownBy(() -> events.decode("tandem.notification.v1.NotificationSent", garbage))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> states.decode(garbage)).isInstanceOf(IllegalArgumentException.class);
    }
}
