package dev.tandem.notification.delivery.adapter.grpc;

import static dev.tandem.notification.delivery.NotificationSamples.LETTER;
import static dev.tandem.notification.delivery.NotificationSamples.NOW;
import static dev.tandem.notification.delivery.NotificationSamples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.BadRequest;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.notification.delivery.application.NotificationStreams;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.notification.delivery.model.NotificationStatus;
import dev.tandem.proto.notification.v1.ListNotificationsResponse;
import dev.tandem.proto.notification.v1.Notification;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationPageTest {
    private static final List<StreamId> ALL = List.copyOf(NotificationStreams.all(ORDER));

    @Test
    void showsWhatExistsOldestFirst() {
        ListNotificationsResponse page = page(Set.of(0, 3, 7), "", 0);

        assertThat(page.getNotificationsList())
                .extracting(Notification::getNotificationId)
                .containsExactly("id-7", "id-3", "id-0");
        assertThat(page.getNextPageToken()).isEmpty();
    }

    @Test
    void leadsFromPageToPageToTheEnd() {
        Set<Integer> existing = Set.of(0, 1, 2);

        ListNotificationsResponse first = page(existing, "", 2);
        ListNotificationsResponse second = page(existing, first.getNextPageToken(), 2);

        assertThat(first.getNotificationsList())
                .extracting(Notification::getNotificationId)
                .containsExactly("id-2", "id-1");
        assertThat(second.getNotificationsList())
                .extracting(Notification::getNotificationId)
                .containsExactly("id-0");
        assertThat(second.getNextPageToken()).isEmpty();
    }

    @Test
    void showsNothingForAnOrderWithoutNotifications() {
        assertThat(page(Set.of(), "", 0)).isEqualTo(ListNotificationsResponse.getDefaultInstance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "LTE", "MA", "====", "OTk5OTk5OTk5OTk5"})
    void namesThePageTokenThatIsNone(String token) throws Exception {
        StatusRuntimeException refusal =
                catchThrowableOfType(StatusRuntimeException.class, () -> PageToken.parse(token));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(StatusProto.fromThrowable(refusal).getDetails(0).unpack(BadRequest.class))
                .extracting(details -> details.getFieldViolations(0).getField())
                .isEqualTo("page_token");
    }

    private static ListNotificationsResponse page(Set<Integer> existing, String token, int size) {
        return NotificationPage.of(ALL, new SomeStreams(existing), PageToken.parse(token), size);
    }

    /** Streams by number; the higher, the older. */
    private record SomeStreams(Set<Integer> existing) implements Streams<NotificationState> {
        @Override
        public NotificationState state(StreamId stream) {
            int number = ALL.indexOf(stream);
            Letter letter = new Letter("id-" + number, ORDER, LETTER.channel(), "type", "to", "subject", "body");
            return new NotificationState(NotificationStatus.SENT, letter, 1, "", NOW.minusSeconds(number), NOW);
        }

        @Override
        public long version(StreamId stream) {
            return existing.contains(ALL.indexOf(stream)) ? 2 : 0;
        }
    }
}
