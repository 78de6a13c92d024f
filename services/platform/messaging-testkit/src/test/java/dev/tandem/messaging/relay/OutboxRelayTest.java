package dev.tandem.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.relay.OutboxRelay.RelayClock;
import dev.tandem.testkit.conformance.Appends;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.memory.InMemoryStore;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final ManualTime time = new ManualTime();
    private final InMemoryStore store = InMemoryStore.create(time);
    private final List<String> published = new ArrayList<>();
    private final List<Duration> heldBack = new ArrayList<>();
    private Duration leastRest = Duration.ZERO;
    private int reads;

    @Test
    void wakeUpPublishesWithoutWaitingForThePoll() {
        OutboxRelay relay = relay("one");
        relay.start();
        append("a");

        relay.wake();

        assertThat(published).containsExactly("a");
    }

    @Test
    void pollFindsWhatNoWakeUpTold() {
        relay("one").start();
        append("a");

        time.advance(POLL);

        assertThat(published).containsExactly("a");
    }

    @Test
    void heldBackEventsAreToldWithTheTimeTheyWait() {
        relay("one").start();
        long forgotten = store.outbox().begin();
        append("a");

        time.advance(POLL.multipliedBy(5));
        assertThat(heldBack.get(heldBack.size() - 1)).isBetween(POLL.multipliedBy(3), POLL.multipliedBy(4));
        assertThat(published).isEmpty();

        store.outbox().end(forgotten);
        time.advance(POLL);
        assertThat(published).containsExactly("a");
    }

    @Test
    void eventsHeldBackForAMomentDoNotWaitForThePoll() {
        OutboxRelay relay = relay("one");
        relay.start();
        long other = store.outbox().begin();
        append("a");
        relay.wake();
        time.advance(Duration.ofMillis(20));
        assertThat(published).isEmpty();

        store.outbox().end(other);
        time.advance(Duration.ofMillis(40));

        assertThat(published).containsExactly("a");
    }

    @Test
    void aPageThatIsNotFullIsTheLastUntilAWakeUp() {
        OutboxRelay relay = relay("one");
        relay.start();
        int before = reads;
        append("a");

        relay.wake();

        assertThat(published).containsExactly("a");
        assertThat(reads - before).isEqualTo(1);
    }

    @Test
    void eventsThatComeSoonAfterAPageMakeOnePage() {
        leastRest = Duration.ofMillis(20);
        OutboxRelay relay = relay("one");
        relay.start();
        time.advance(POLL);
        append("alone");
        relay.wake();
        assertThat(published).containsExactly("alone");
        int before = reads;

        for (String account : List.of("a", "b", "c")) {
            append(account);
            relay.wake();
        }
        assertThat(published).containsExactly("alone");
        time.advance(leastRest);

        assertThat(published).containsExactly("alone", "a", "b", "c");
        assertThat(reads - before).isEqualTo(1);
    }

    @Test
    void theFasterEventsComeTheSoonerTheyAreAPage() {
        leastRest = Duration.ofMillis(100);
        OutboxRelay relay = relay("one");
        relay.start();
        time.advance(POLL);
        relay.wake();
        List.of("a", "b", "c", "d", "e", "f", "g", "h").forEach(this::append);
        relay.wake();
        time.advance(leastRest);
        assertThat(published).hasSize(8);

        append("i");
        relay.wake();
        time.advance(leastRest.multipliedBy(5).dividedBy(8).minusMillis(1));
        assertThat(published).hasSize(8);
        time.advance(Duration.ofMillis(1));
        assertThat(published).hasSize(9);
    }

    @Test
    void eventsThatComeWhileAPageIsPublishedCountForTheNext() {
        leastRest = Duration.ofMillis(100);
        List<CompletableFuture<Void>> publications = new ArrayList<>();
        OutboxRelay slow = new OutboxRelay(
                counted(store.outbox()),
                events -> {
                    publications.add(new CompletableFuture<>());
                    return publications.get(publications.size() - 1);
                },
                settings("one"),
                new RelayClock(time, time),
                RelayListener.NONE);
        slow.start();
        time.advance(POLL);
        slow.wake();
        List.of("a", "b", "c", "d", "e", "f", "g", "h").forEach(this::append);
        slow.wake();
        time.advance(leastRest);
        assertThat(publications).hasSize(1);

        time.advance(Duration.ofMillis(40));
        append("i");
        slow.wake();
        publications.get(0).complete(null);
        time.advance(Duration.ofMillis(22));
        assertThat(publications).hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(publications).hasSize(2);
    }

    @Test
    void afterAFullPageTheNextFollowsAtOnce() {
        OutboxRelay relay = relay("one");
        relay.start();
        for (int i = 0; i < 25; i++) {
            append("a" + i);
        }

        relay.wake();

        assertThat(published).hasSize(25);
    }

    @Test
    void silentRelayIsReplacedWhenItsLeaseRunsOut() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        OutboxRelay hanging = new OutboxRelay(
                store.outbox(), events -> never, settings("one"), new RelayClock(time, time), RelayListener.NONE);
        hanging.start();
        append("a");
        hanging.wake();

        relay("two").start();
        time.advance(LEASE.plus(POLL));

        assertThat(published).containsExactly("a");
    }

    @Test
    void relayThatLostItsLeaseWhilePublishingDoesNotMoveTheCursor() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        OutboxRelay late = new OutboxRelay(
                store.outbox(), events -> slow, settings("one"), new RelayClock(time, time), RelayListener.NONE);
        late.start();
        append("a");
        late.wake();
        relay("two").start();
        time.advance(LEASE.plus(POLL));
        append("b");

        slow.complete(null);
        time.advance(POLL);

        assertThat(late.leading()).isFalse();
        assertThat(published).containsExactly("a", "b");
    }

    @Test
    void aRestThatNoWakeUpEndsIsShorterThanThePoll() {
        leastRest = POLL;

        assertThatThrownBy(() -> settings("one")).hasMessageContaining("least rest is shorter than its poll interval");
    }

    private OutboxRelay relay(String owner) {
        EventPublisher publisher = events -> {
            events.forEach(item -> published.add(item.event().stream().key()));
            return CompletableFuture.completedFuture(null);
        };
        RelayListener listener = new RelayListener() {
            @Override
            public void heldBack(Duration since) {
                heldBack.add(since);
            }
        };
        return new OutboxRelay(
                counted(store.outbox()), publisher, settings(owner), new RelayClock(time, time), listener);
    }

    private Outbox counted(Outbox outbox) {
        return new Outbox() {
            @Override
            public CompletionStage<Optional<RelayLease>> acquire(String owner, Duration timeToLive) {
                return outbox.acquire(owner, timeToLive);
            }

            @Override
            public CompletionStage<OutboxPage> read(OutboxPosition after, int limit) {
                reads++;
                return outbox.read(after, limit);
            }

            @Override
            public CompletionStage<Boolean> advance(RelayLease lease, OutboxPosition to) {
                return outbox.advance(lease, to);
            }

            @Override
            public CompletionStage<Void> release(RelayLease lease) {
                return outbox.release(lease);
            }
        };
    }

    private RelaySettings settings(String owner) {
        return new RelaySettings(owner, LEASE, POLL, new LingerLimits(leastRest, 5), 10);
    }

    private void append(String account) {
        Stages.await(store.events().append(Appends.event(account, 1)));
    }
}
