package dev.tandem.messaging.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.consume.DependencyPause;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.messaging.consume.PauseListener;
import dev.tandem.messaging.consume.RecordHandler;
import dev.tandem.messaging.retry.Backoff;
import dev.tandem.testkit.memory.InMemoryLaneStore;
import dev.tandem.testkit.memory.ManualTime;
import dev.tandem.testkit.service.IncomingRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Which records wait for their turn, and which for nothing. */
class ConcernTest {
    private final ManualTime time = new ManualTime();
    private final InMemoryLaneStore store = new InMemoryLaneStore();
    private final List<String> attempted = new ArrayList<>();
    private final LanedConsumption consumption = consumption();

    @Test
    void recordOfNoConcernWaitsNeitherForItsLaneNorForADependency() {
        accept("ann", "broken");
        CompletionStage<Void> held = accept("bob", "without database");

        assertThat(accept("ann", "idle")).isDone();

        assertThat(held).isNotDone();
        assertThat(attempted).contains("broken", "without database").doesNotContain("idle");
        assertThat(store.letters()).hasSize(1);
    }

    @Test
    void recordOfConcernWaitsForItsLane() {
        accept("ann", "broken");

        assertThat(accept("ann", "good")).isDone();

        assertThat(attempted).containsExactly("broken");
        assertThat(store.letters()).hasSize(2);
    }

    @Test
    void recordOfWhichTheHandlerCannotTellIsAttempted() {
        assertThat(accept("ann", "unreadable")).isDone();

        assertThat(attempted).containsExactly("unreadable");
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD);
    }

    private CompletionStage<Void> accept(String key, String value) {
        return consumption.accept(IncomingRecords.plain("orders", attempted.size() + 1L, key, value));
    }

    private LanedConsumption consumption() {
        LanePolicy policy =
                new LanePolicy(3, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10)), DeadPolicy.HOLD);
        LaneParts parts = new LaneParts(store, FaultClassifier.CORE, policy, time, LaneListener.NONE);
        DependencyPause pause = new DependencyPause(FaultClassifier.CORE, time, PauseListener.NONE);
        return new LanedConsumption("group", new Handler(), parts, pause);
    }

    private final class Handler implements RecordHandler {
        @Override
        public CompletionStage<Void> handle(IncomingRecord record) {
            String value = text(record);
            attempted.add(value);
            return switch (value) {
                case "broken" -> CompletableFuture.failedFuture(new IllegalStateException(value));
                case "without database" ->
                    CompletableFuture.failedFuture(new CommandException.Unavailable(value, null));
                case "unreadable" -> CompletableFuture.failedFuture(new MalformedEventException(value, null));
                default -> CompletableFuture.completedFuture(null);
            };
        }

        @Override
        public boolean concerns(IncomingRecord record) {
            if (text(record).equals("unreadable")) {
                throw new MalformedEventException("unreadable", null);
            }
            return !text(record).equals("idle");
        }

        private static String text(IncomingRecord record) {
            return new String(record.value(), StandardCharsets.UTF_8);
        }
    }
}
