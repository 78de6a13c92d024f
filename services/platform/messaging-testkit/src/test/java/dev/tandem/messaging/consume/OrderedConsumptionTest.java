package dev.tandem.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.MessageContext;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OrderedConsumptionTest {
    private final ManualTime time = new ManualTime();
    private final List<String> handled = new ArrayList<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    @Test
    void eventsOfOneKeyWaitForEachOtherAndOtherKeysDoNot() {
        OrderedConsumption consumption = new OrderedConsumption(this::handleSlowly, time, ConsumerListener.NONE);

        consumption.handle(event("ann", 1));
        consumption.handle(event("ann", 2));
        consumption.handle(event("bob", 1));

        assertThat(handled).containsExactly("ann1", "bob1");
        running.get(0).complete(null);
        assertThat(handled).containsExactly("ann1", "bob1", "ann2");
    }

    @Test
    void failingEventHoldsItsKeyOnlyAndIsTriedUntilItSucceeds() {
        int[] failures = {4};
        OrderedConsumption consumption = new OrderedConsumption(
                event -> {
                    handled.add(name(event));
                    return event.subject().equals("ann") && failures[0]-- > 0
                            ? CompletableFuture.failedFuture(new IllegalStateException("not yet"))
                            : CompletableFuture.completedFuture(null);
                },
                time,
                ConsumerListener.NONE);

        CompletionStage<Void> first = consumption.handle(event("ann", 1));
        CompletionStage<Void> second = consumption.handle(event("ann", 2));
        CompletionStage<Void> other = consumption.handle(event("bob", 1));

        assertThat(other.toCompletableFuture()).isCompleted();
        assertThat(first.toCompletableFuture()).isNotDone();
        time.advance(Duration.ofMinutes(1));
        assertThat(second.toCompletableFuture()).isCompleted();
        assertThat(handled).containsExactly("ann1", "bob1", "ann1", "ann1", "ann1", "ann1", "ann2");
    }

    @Test
    void handlerThatThrowsIsAHandlerThatFails() {
        boolean[] thrown = {false};
        OrderedConsumption consumption = new OrderedConsumption(
                event -> {
                    if (!thrown[0]) {
                        thrown[0] = true;
                        throw new IllegalStateException("thrown");
                    }
                    return CompletableFuture.completedFuture(null);
                },
                time,
                ConsumerListener.NONE);

        CompletionStage<Void> handling = consumption.handle(event("ann", 1));
        time.advance(Duration.ofSeconds(1));

        assertThat(handling.toCompletableFuture()).isCompleted();
    }

    @Test
    void keyThatIsDoneIsForgotten() {
        KeyedSequencer sequencer = new KeyedSequencer();
        for (int i = 0; i < 100; i++) {
            sequencer.run("key" + i, () -> CompletableFuture.completedFuture(null));
        }

        assertThat(sequencer.activeKeys()).isZero();
    }

    private CompletionStage<Void> handleSlowly(EventEnvelope event) {
        handled.add(name(event));
        CompletableFuture<Void> work = new CompletableFuture<>();
        running.add(work);
        return work;
    }

    private static String name(EventEnvelope event) {
        return event.subject() + event.version();
    }

    private static EventEnvelope event(String subject, long version) {
        return new EventEnvelope(
                UUID.randomUUID(), "t", subject, version, Instant.EPOCH, MessageContext.empty(), new byte[0]);
    }
}
