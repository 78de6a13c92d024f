package dev.tandem.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OutboxPaceTest {
    private final ManualTime time = new ManualTime();

    @Test
    void pageTakesItsShareOfTheSecond() {
        PacedPublisher paced = new PacedPublisher(events -> CompletableFuture.completedFuture(null), 1_000, time);

        CompletionStage<Void> published = paced.publish(page(500));

        time.advance(Duration.ofMillis(499));
        assertThat(published.toCompletableFuture()).isNotDone();
        time.advance(Duration.ofMillis(1));
        assertThat(published).isCompleted();
    }

    @Test
    void smallPageIsNotDelayed() {
        PacedPublisher paced = new PacedPublisher(events -> CompletableFuture.completedFuture(null), 1_000, time);

        assertThat(paced.publish(page(1))).isCompleted();
    }

    @Test
    void budgetIsSpentUntilATenthOfItIsFreeAgain() {
        OutboxBudget budget = new OutboxBudget(1_000);

        budget.pending(999);
        assertThat(budget.spent()).isFalse();
        budget.pending(1_000);
        assertThat(budget.spent()).isTrue();
        budget.pending(901);
        assertThat(budget.spent()).isTrue();
        budget.pending(900);
        assertThat(budget.spent()).isFalse();
    }

    private static List<OutboxEvent> page(int size) {
        RecordedEvent event = new RecordedEvent(
                UUID.randomUUID(),
                new StreamId("account", "a"),
                1,
                "type",
                new byte[0],
                Instant.EPOCH,
                MessageContext.empty());
        return Collections.nCopies(size, new OutboxEvent(OutboxPosition.START, event));
    }
}
