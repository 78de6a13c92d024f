package dev.tandem.messaging.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.consume.DependencyPause;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.messaging.consume.PauseListener;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.retry.Backoff;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.memory.InMemoryLaneStore;
import dev.tandem.testkit.memory.InMemoryLetterDesk;
import dev.tandem.testkit.memory.ManualTime;
import dev.tandem.testkit.service.IncomingRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class LanedConsumptionTest {
    private static final String TOPIC = "orders";
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ManualTime time = new ManualTime();
    private final InMemoryLaneStore store = new InMemoryLaneStore();
    private final List<String> applied = new ArrayList<>();
    private final Map<String, RuntimeException> faults = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private long offset;

    private final LaneParts parts = parts(DeadPolicy.HOLD);
    private final LanedConsumption consumption = consumption(parts);

    @Test
    void recordThatSucceedsLeavesNoTrace() {
        assertThat(accept("ann", "a1")).isDone();

        assertThat(applied).containsExactly("a1");
        assertThat(store.letters()).isEmpty();
    }

    @Test
    void failingRecordIsParkedAndAcknowledgedAndOtherKeysFlow() {
        faults.put("a1", new IllegalStateException("not yet"));

        assertThat(accept("ann", "a1")).isDone();
        assertThat(accept("ann", "a2")).isDone();
        assertThat(accept("bob", "b1")).isDone();

        assertThat(applied).containsExactly("b1");
        assertThat(store.letters()).extracting(Letter::status).containsOnly(LetterStatus.PARKED);
        assertThat(store.letters().get(0).fault().orElseThrow().message()).isEqualTo("not yet");
    }

    @Test
    void laneDrainsInOrderBeforeLiveRecordsOfItsKeyGoOn() {
        faults.put("a1", new IllegalStateException("not yet"));
        runner(parts).start();
        accept("ann", "a1");
        accept("ann", "a2");
        faults.clear();
        accept("ann", "a3");

        time.advance(LONG);
        accept("ann", "a4");

        assertThat(applied).containsExactly("a1", "a2", "a3", "a4");
        assertThat(store.letters()).hasSize(3);
    }

    @Test
    void attemptsArePausedAndCountedUntilTheLetterIsDeadAndHoldsItsKey() {
        faults.put("a1", new IllegalStateException("never"));
        runner(parts).start();
        accept("ann", "a1");
        accept("ann", "a2");

        time.advance(LONG);

        assertThat(attempts).containsEntry("a1", 3).doesNotContainKey("a2");
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD, LetterStatus.PARKED);
    }

    @Test
    void deadLetterThatIsSkippedLetsTheLettersBehindItGoOn() {
        LaneParts skipping = parts(DeadPolicy.SKIP);
        LanedConsumption skippingConsumption = consumption(skipping);
        faults.put("a1", new IllegalStateException("never"));
        runner(skipping).start();
        skippingConsumption.accept(IncomingRecords.plain(TOPIC, 1, "ann", "a1"));
        skippingConsumption.accept(IncomingRecords.plain(TOPIC, 2, "ann", "a2"));

        time.advance(LONG);

        assertThat(applied).containsExactly("a2");
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD, LetterStatus.APPLIED);
    }

    @Test
    void unreadableRecordIsDeadAtOnce() {
        faults.put("a1", new MalformedEventException("no event", null));
        runner(parts).start();

        accept("ann", "a1");
        time.advance(LONG);

        assertThat(attempts).containsEntry("a1", 1);
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD);
    }

    @Test
    void dependencyFaultHoldsTheRecordUnacknowledgedAndParksNothing() {
        faults.put("a1", new CommandException.Unavailable("no database", null));
        faults.put("b1", new CommandException.Unavailable("no database", null));

        CompletionStage<Void> first = accept("ann", "a1");
        CompletionStage<Void> second = accept("bob", "b1");
        time.advance(LONG);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        assertThat(store.letters()).isEmpty();

        faults.clear();
        time.advance(LONG);

        assertThat(first).isDone();
        assertThat(second).isDone();
        assertThat(applied).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void dependencyFaultInALaneCostsNoAttempt() {
        faults.put("a1", new IllegalStateException("not yet"));
        runner(parts).start();
        accept("ann", "a1");
        faults.put("a1", new CommandException.Unavailable("no database", null));

        time.advance(LONG);
        assertThat(attempts.get("a1")).isGreaterThan(3);
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.PARKED);
        faults.clear();
        time.advance(LONG);

        assertThat(applied).containsExactly("a1");
    }

    @Test
    void recordOfAParkedKeyThatIsDeliveredAgainIsKeptOnce() {
        faults.put("a1", new IllegalStateException("not yet"));
        accept("ann", "a1");
        offset = 0;

        assertThat(accept("ann", "a1")).isDone();

        assertThat(store.letters()).hasSize(1);
    }

    @Test
    void recordOfADiscardedLetterThatIsReadAgainIsAppliedAfterAll() {
        faults.put("a1", new MalformedEventException("no event", null));
        LaneRunner runner = runner(parts);
        runner.start();
        accept("ann", "a1");
        Instruction order = new Instruction("ann", "a reason", time.instant());
        Stages.await(
                new InMemoryLetterDesk(store).discard(store.letters().get(0).id(), order));
        runner.wake();
        time.advance(LONG);
        faults.clear();
        offset = 0;

        assertThat(accept("ann", "a1")).isDone();

        assertThat(applied).containsExactly("a1");
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.DISCARDED);
    }

    @Test
    void laneOfAReplicaThatDiedIsTakenOverByAnother() {
        faults.put("a1", new IllegalStateException("not yet"));
        accept("ann", "a1");
        accept("ann", "a2");
        time.advance(LONG);
        // The dead replica: claimed the lane, began an attempt, and is heard of no more.
        LaneClaim lost = store.claim("group", time.instant(), 1, Duration.ofSeconds(30))
                .toCompletableFuture()
                .join()
                .get(0);
        store.begin(lost, DeadPolicy.HOLD, time.instant().plusSeconds(30));
        faults.clear();

        runner(parts).start();
        assertThat(applied).isEmpty();
        time.advance(LONG);

        assertThat(applied).containsExactly("a1", "a2");
    }

    @Test
    void recordThatKillsItsProcessInEveryAttemptDiesInTheEnd() {
        faults.put("a1", new IllegalStateException("not yet"));
        accept("ann", "a1");
        for (int crash = 0; crash < 3; crash++) {
            time.advance(LONG);
            LaneClaim lost = store.claim("group", time.instant(), 1, Duration.ofSeconds(30))
                    .toCompletableFuture()
                    .join()
                    .get(0);
            store.begin(lost, DeadPolicy.HOLD, time.instant().plusSeconds(30));
        }

        runner(parts).start();
        time.advance(LONG);

        assertThat(attempts).containsEntry("a1", 1);
        assertThat(store.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD);
    }

    @Test
    void longLaneDrainsInOrder() {
        faults.put("a0", new IllegalStateException("not yet"));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            expected.add("a" + i);
            accept("ann", "a" + i);
        }
        faults.clear();
        runner(parts).start();

        time.advance(LONG);

        assertThat(applied).isEqualTo(expected);
    }

    @Test
    void stoppedRunnerBeginsNoMoreAttempts() {
        faults.put("a1", new IllegalStateException("not yet"));
        accept("ann", "a1");
        LaneRunner runner = runner(parts);
        runner.start();

        assertThat(runner.stop().toCompletableFuture()).isDone();
        faults.clear();
        time.advance(LONG);

        assertThat(applied).isEmpty();
    }

    private CompletionStage<Void> accept(String key, String value) {
        return consumption.accept(IncomingRecords.plain(TOPIC, ++offset, key, value));
    }

    private CompletionStage<Void> handle(IncomingRecord record) {
        String value = new String(record.value(), StandardCharsets.UTF_8);
        attempts.merge(value, 1, Integer::sum);
        if (faults.containsKey(value)) {
            throw faults.get(value);
        }
        applied.add(value);
        return CompletableFuture.completedFuture(null);
    }

    private LaneParts parts(DeadPolicy whenDead) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));
        LanePolicy policy = new LanePolicy(3, backoff, whenDead);
        return new LaneParts(store, FaultClassifier.CORE, policy, time, LaneListener.NONE);
    }

    private LanedConsumption consumption(LaneParts shared) {
        DependencyPause pause = new DependencyPause(FaultClassifier.CORE, time, PauseListener.NONE);
        return new LanedConsumption("group", this::handle, shared, pause);
    }

    private LaneRunner runner(LaneParts shared) {
        LaneRunnerSettings settings = new LaneRunnerSettings(4, Duration.ofSeconds(30), Duration.ofSeconds(1), time);
        return new LaneRunner("group", this::handle, shared, settings);
    }
}
