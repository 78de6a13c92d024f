package dev.tandem.notification.delivery.model;

import static dev.tandem.notification.delivery.NotificationSamples.LETTER;
import static dev.tandem.notification.delivery.NotificationSamples.NOW;
import static dev.tandem.notification.delivery.NotificationSamples.ORDER;
import static dev.tandem.notification.delivery.NotificationSamples.REQUEST;
import static dev.tandem.notification.delivery.NotificationSamples.SENT;
import static dev.tandem.notification.delivery.NotificationSamples.failure;
import static dev.tandem.notification.delivery.NotificationSamples.lastFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testkit.transition.StateDiagram;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private static final TransitionTable TABLE = TransitionTable.of(
            "notification",
            NotificationTransition.values(),
            NotificationTransition::from,
            NotificationTransition::trigger,
            NotificationTransition::to);

    private static final List<List<NotificationCommand>> JOURNEYS =
            List.of(List.of(REQUEST, failure(1), SENT), List.of(REQUEST, failure(1), lastFailure(2)));

    @Test
    void everyTransitionIsTakenAndNoOther() {
        TransitionCoverage coverage = TransitionCoverage.of(TABLE);
        for (List<NotificationCommand> journey : JOURNEYS) {
            NotificationState state = NotificationState.NONE;
            for (NotificationCommand command : journey) {
                NotificationEvent event = Notification.decide(state, command).orElseThrow();
                NotificationState next = Notification.evolve(state, event);
                coverage.visited(state.status(), event.trigger(), next.status());
                state = next;
            }
        }
        coverage.assertComplete();
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }

    @Test
    void remembersItsAttemptsAndWhyTheLastOneFailed() {
        assertThat(after(REQUEST, failure(1), failure(2)))
                .isEqualTo(new NotificationState(NotificationStatus.PENDING, LETTER, 2, "down 2", NOW, NOW));
        assertThat(after(REQUEST, failure(1), SENT))
                .isEqualTo(new NotificationState(NotificationStatus.SENT, LETTER, 2, "down 1", NOW, NOW));
        assertThat(after(REQUEST, lastFailure(1)))
                .isEqualTo(new NotificationState(NotificationStatus.FAILED, LETTER, 1, "down 1", NOW, NOW));
    }

    @Test
    void ignoresASecondRequestForTheSameStep() {
        assertThat(Notification.decide(after(REQUEST), REQUEST)).isEmpty();
        assertThat(Notification.decide(after(REQUEST, SENT), REQUEST)).isEmpty();
    }

    @Test
    void ignoresOutcomesOfAttemptsThatAreSettled() {
        assertThat(Notification.decide(after(REQUEST, failure(1)), failure(1))).isEmpty();
        assertThat(Notification.decide(after(REQUEST, SENT), failure(2))).isEmpty();
        assertThat(Notification.decide(after(REQUEST, SENT), SENT)).isEmpty();
        assertThat(Notification.decide(after(REQUEST, lastFailure(1)), SENT)).isEmpty();
    }

    @Test
    void failsOnAnEventThatCannotFollowTheState() {
        NotificationEvent sent = new NotificationEvent.Sent("id-1", ORDER, NOW, 1);

        assertThatThrownBy(() -> Notification.evolve(NotificationState.NONE, sent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("RECEIVER_ACCEPTED cannot follow NONE");
    }

    private static NotificationState after(NotificationCommand... commands) {
        NotificationState state = NotificationState.NONE;
        for (NotificationCommand command : commands) {
            state = Notification.evolve(
                    state, Notification.decide(state, command).orElseThrow());
        }
        return state;
    }
}
