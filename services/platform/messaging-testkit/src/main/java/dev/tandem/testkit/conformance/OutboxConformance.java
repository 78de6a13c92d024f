package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.relay.OutboxPage;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.relay.RelayLease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the relay relies on. */
public interface OutboxConformance {
    Duration LONG = Duration.ofMinutes(5);

    StoreFixture fixture();

    @Test
    default void lowerPositionThatCommitsAfterAHigherOneIsNotSkipped() {
        Outbox outbox = fixture().outbox();
        StoreFixture.HeldAppend early = fixture().hold(Appends.event("early", 1));
        Stages.await(fixture().replica().append(Appends.event("late", 1)));

        OutboxPage whileOpen = Stages.await(outbox.read(OutboxPosition.START, 10));
        early.commit();
        OutboxPage afterwards = Stages.await(outbox.read(OutboxPosition.START, 10));

        assertThat(whileOpen.events()).isEmpty();
        assertThat(whileOpen.heldBack()).isTrue();
        assertThat(keys(afterwards)).containsExactly("early", "late");
        assertThat(afterwards.heldBack()).isFalse();
    }

    @Test
    default void whatComesBeforeTheOpenTransactionIsNotHeldBack() {
        Outbox outbox = fixture().outbox();
        Stages.await(fixture().replica().append(Appends.event("before", 1)));
        StoreFixture.HeldAppend open = fixture().hold(Appends.event("open", 1));
        Stages.await(fixture().replica().append(Appends.event("after", 1)));

        OutboxPage page = Stages.await(outbox.read(OutboxPosition.START, 10));
        OutboxPage full = Stages.await(outbox.read(OutboxPosition.START, 1));
        open.commit();

        assertThat(keys(page)).containsExactly("before");
        assertThat(page.heldBack()).isTrue();
        assertThat(keys(full)).containsExactly("before");
        assertThat(full.heldBack()).isFalse();
    }

    @Test
    default void readingGoesOnAfterThePositionGiven() {
        Outbox outbox = fixture().outbox();
        for (String account : List.of("a", "b", "c")) {
            Stages.await(fixture().replica().append(Appends.event(account, 1)));
        }

        OutboxPage first = Stages.await(outbox.read(OutboxPosition.START, 2));
        OutboxPosition last = first.events().get(1).position();

        assertThat(keys(first)).containsExactly("a", "b");
        assertThat(keys(Stages.await(outbox.read(last, 10)))).containsExactly("c");
    }

    @Test
    default void backlogIsWhatTheCursorHasNotPassed() {
        for (String account : List.of("a", "b", "c")) {
            Stages.await(fixture().replica().append(Appends.event(account, 1)));
        }
        Outbox outbox = fixture().outbox();
        assertThat(Stages.await(fixture().backlog().pending())).isGreaterThanOrEqualTo(3);

        RelayLease lease = Stages.await(outbox.acquire("one", LONG)).orElseThrow();
        List<OutboxEvent> events =
                Stages.await(outbox.read(OutboxPosition.START, 10)).events();
        Stages.await(outbox.advance(lease, events.get(1).position()));
        assertThat(Stages.await(fixture().backlog().pending())).isEqualTo(1);

        Stages.await(outbox.advance(lease, events.get(2).position()));
        assertThat(Stages.await(fixture().backlog().pending())).isZero();
    }

    @Test
    default void eventsComeBackAsTheyWereStored() {
        Stages.await(fixture().replica().append(Appends.event("a", 1)));

        OutboxEvent read = Stages.await(fixture().outbox().read(OutboxPosition.START, 1))
                .events()
                .get(0);

        assertThat(read.event())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(Appends.event("a", 1).events().get(0));
    }

    @Test
    default void leaseKeepsOthersOutUntilItIsReleased() {
        Outbox outbox = fixture().outbox();
        RelayLease held = Stages.await(outbox.acquire("one", LONG)).orElseThrow();

        Optional<RelayLease> refused = Stages.await(outbox.acquire("two", LONG));
        Optional<RelayLease> renewed = Stages.await(outbox.acquire("one", LONG));
        Stages.await(outbox.release(held));
        Optional<RelayLease> taken = Stages.await(outbox.acquire("two", LONG));

        assertThat(refused).isEmpty();
        assertThat(renewed.orElseThrow().epoch()).isEqualTo(held.epoch());
        assertThat(taken.orElseThrow().epoch()).isGreaterThan(held.epoch());
    }

    @Test
    default void leaseThatRanOutIsTakenOverAndItsHolderFenced() {
        Outbox outbox = fixture().outbox();
        RelayLease stale = Stages.await(outbox.acquire("one", Duration.ZERO)).orElseThrow();
        RelayLease current = Stages.await(outbox.acquire("two", LONG)).orElseThrow();

        boolean staleMoved = Stages.await(outbox.advance(stale, new OutboxPosition(7, 7)));
        boolean currentMoved = Stages.await(outbox.advance(current, new OutboxPosition(9, 9)));
        Stages.await(outbox.release(stale));

        assertThat(staleMoved).isFalse();
        assertThat(currentMoved).isTrue();
        assertThat(Stages.await(outbox.acquire("two", LONG)).orElseThrow().cursor())
                .isEqualTo(new OutboxPosition(9, 9));
    }

    private static List<String> keys(OutboxPage page) {
        return page.events().stream().map(item -> item.event().stream().key()).toList();
    }
}
