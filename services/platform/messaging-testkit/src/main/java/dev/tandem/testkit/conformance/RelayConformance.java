package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.relay.OutboxRelay;
import dev.tandem.messaging.relay.OutboxRelay.RelayClock;
import dev.tandem.messaging.relay.RelayListener;
import dev.tandem.messaging.relay.RelaySettings;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.testkit.example.AccountCommand.Deposit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the relay promises on top of the outbox. */
public interface RelayConformance {
    StoreFixture fixture();

    @Test
    default void twoRelaysAtOnceNeverInterleaveAKey() {
        List<OutboxEvent> published = Collections.synchronizedList(new ArrayList<>());
        EventPublisher broker = recordTo(published);
        OutboxRelay one = relay("one", broker, Duration.ofMillis(40));
        OutboxRelay two = relay("two", broker, Duration.ofMillis(40));
        one.start();
        two.start();
        deposit(300);

        Awaitility.await().until(() -> distinct(published) == 300);
        Stages.await(one.stop());
        Stages.await(two.stop());

        assertThat(versionsByKey(published)).allSatisfy((key, versions) -> assertThat(versions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList()));
    }

    @Test
    default void failedPublicationIsRepeatedWithoutASkipOrAReordering() {
        List<OutboxEvent> published = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger calls = new AtomicInteger();
        EventPublisher flaky = events -> {
            published.addAll(events.subList(0, calls.get() % 3 == 1 ? events.size() / 2 : events.size()));
            return calls.getAndIncrement() % 3 == 1
                    ? CompletableFuture.failedFuture(new IllegalStateException("broker away"))
                    : CompletableFuture.completedFuture(null);
        };
        OutboxRelay relay = relay("one", flaky, Duration.ofSeconds(30));
        relay.start();
        deposit(300);

        Awaitility.await().until(() -> distinct(published) == 300);
        Stages.await(relay.stop());

        assertThat(versionsByKey(firstOccurrences(published)))
                .allSatisfy((key, versions) -> assertThat(versions).isSorted().hasSize(100));
    }

    @Test
    default void stoppedRelayHandsOverAtOnce() {
        List<OutboxEvent> published = Collections.synchronizedList(new ArrayList<>());
        OutboxRelay first = relay("one", recordTo(published), Duration.ofMinutes(10));
        first.start();
        deposit(3);
        first.wake();
        Awaitility.await().until(() -> published.size() == 3);
        Stages.await(first.stop());

        OutboxRelay second = relay("two", recordTo(published), Duration.ofMinutes(10));
        second.start();
        Awaitility.await().until(second::leading);
        Stages.await(second.stop());

        assertThat(published).hasSize(3);
    }

    private OutboxRelay relay(String owner, EventPublisher broker, Duration lease) {
        return new OutboxRelay(
                fixture().outbox(),
                broker,
                new RelaySettings(owner, lease, Duration.ofMillis(10), new LingerLimits(Duration.ofMillis(1), 8), 17),
                new RelayClock(InstantSource.system(), Delay.real()),
                RelayListener.NONE);
    }

    private void deposit(int count) {
        AccountEngine engine = new AccountEngine(fixture().replica());
        Stages.awaitAll(IntStream.range(0, count)
                .mapToObj(i -> engine.submit("deposit" + i, new Deposit("acc" + i % 3, 1)))
                .toList());
    }

    private static EventPublisher recordTo(List<OutboxEvent> published) {
        return events -> CompletableFuture.runAsync(() -> published.addAll(events));
    }

    private static long distinct(List<OutboxEvent> published) {
        return firstOccurrences(published).size();
    }

    private static List<OutboxEvent> firstOccurrences(List<OutboxEvent> published) {
        return List.copyOf(List.copyOf(published).stream()
                .collect(Collectors.toMap(item -> item.event().id(), item -> item, (a, b) -> a, LinkedHashMap::new))
                .values());
    }

    private static Map<String, List<Long>> versionsByKey(List<OutboxEvent> published) {
        return published.stream()
                .collect(Collectors.groupingBy(
                        item -> item.event().stream().key(),
                        Collectors.mapping(item -> item.event().version(), Collectors.toList())));
    }
}
