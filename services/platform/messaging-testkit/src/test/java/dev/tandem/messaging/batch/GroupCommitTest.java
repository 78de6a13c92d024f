package dev.tandem.messaging.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.testkit.memory.ManualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<String>> begun = new ArrayList<>();
    private final List<CompletableFuture<Void>> commits = new ArrayList<>();
    private final GroupCommit<String> group =
            new GroupCommit<>(BatchLimits.atOnce(3), FaultClassifier.CORE, this::begin);

    @Test
    void theFirstItemDoesNotWaitAndTheNextOnesCollectMeanwhile() {
        CompletionStage<Void> first = group.submit("a");
        CompletionStage<Void> second = group.submit("b");
        group.submit("c");
        assertThat(begun).containsExactly(List.of("a"));

        commits.get(0).complete(null);
        assertThat(begun).containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(first).isCompleted();
        assertThat(second).isNotDone();

        commits.get(1).complete(null);
        assertThat(second).isCompleted();
    }

    @Test
    void aBatchHasAtMostSoManyItemsAndTheRestComeNextInOrder() {
        for (String item : List.of("a", "b", "c", "d", "e")) {
            group.submit(item);
        }
        commits.get(0).complete(null);
        commits.get(1).complete(null);
        assertThat(begun).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
    }

    @Test
    void anItemAtFaultFailsAloneAndTheOthersAreCommittedInOrder() {
        List<String> stored = new ArrayList<>();
        CompletableFuture<Void> start = new CompletableFuture<>();
        GroupCommit<String> picky = new GroupCommit<>(
                BatchLimits.atOnce(10),
                FaultClassifier.CORE,
                items -> start.thenRun(() -> {
                    if (items.contains("bad")) {
                        throw new IllegalStateException("no such item");
                    }
                    stored.addAll(items);
                }));
        List<CompletionStage<Void>> done =
                List.of("a", "b", "bad", "c", "d").stream().map(picky::submit).toList();
        start.complete(null);

        assertThat(stored).containsExactly("a", "b", "c", "d");
        assertThat(done.get(2)).isCompletedExceptionally();
        assertThat(done.stream().filter(stage -> stage.toCompletableFuture().isCompletedExceptionally()))
                .hasSize(1);
    }

    @Test
    void aDependencyThatIsAwayFailsTheWholeBatchAtOnceAndTheNextOneIsTried() {
        group.submit("a");
        List<CompletionStage<Void>> batch =
                List.of("b", "c").stream().map(group::submit).toList();
        CompletionStage<Void> later = group.submit("d");
        group.submit("e");
        commits.get(0).complete(null);
        commits.get(1).completeExceptionally(new IOException("connection refused"));

        assertThat(batch).allSatisfy(stage -> assertThat(stage).isCompletedExceptionally());
        assertThat(later).isCompletedExceptionally();
        assertThat(begun).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
    }

    @Test
    void aCommitThatThrowsFailsItsItem() {
        GroupCommit<String> broken = new GroupCommit<>(BatchLimits.atOnce(1), FaultClassifier.CORE, items -> {
            throw new IllegalStateException("broken");
        });
        assertThat(broken.submit("a")).isCompletedExceptionally();
        assertThat(broken.submit("b")).isCompletedExceptionally();
    }

    @Test
    void everyItemIsCommittedOnceAndInOrderUnderConcurrentSubmission() throws InterruptedException {
        ConcurrentLinkedQueue<Integer> stored = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            GroupCommit<Integer> shared = new GroupCommit<>(
                    BatchLimits.atOnce(7),
                    FaultClassifier.CORE,
                    items -> CompletableFuture.runAsync(() -> stored.addAll(items), threads));
            List<CompletableFuture<Void>> submitted = IntStream.range(0, 3)
                    .mapToObj(lane -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, 2_000)
                                    .mapToObj(i ->
                                            shared.submit(10_000 * lane + i).toCompletableFuture())
                                    .toList()
                                    .forEach(CompletableFuture::join),
                            task -> new Thread(task).start()))
                    .toList();
            submitted.forEach(lane -> lane.orTimeout(30, TimeUnit.SECONDS).join());
        } finally {
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(stored).hasSize(6_000).doesNotHaveDuplicates();
        for (int lane = 0; lane < 3; lane++) {
            int from = 10_000 * lane;
            assertThat(stored.stream().filter(i -> i >= from && i < from + 10_000))
                    .isSorted();
        }
    }

    @Test
    void whereBatchesLingerTheFirstItemWaitsForThoseThatComeSoon() {
        ManualTime time = new ManualTime();
        Duration linger = Duration.ofMillis(10);
        GroupCommit<String> lingering = new GroupCommit<>(
                new BatchLimits(10, new LingerLimits(linger, 3), time), FaultClassifier.CORE, this::begin);

        lingering.submit("a");
        time.advance(linger.dividedBy(2));
        lingering.submit("b");
        assertThat(begun).isEmpty();
        time.advance(linger.dividedBy(2));
        assertThat(begun).containsExactly(List.of("a", "b"));

        lingering.submit("c");
        time.advance(linger.multipliedBy(5));
        assertThat(begun).hasSize(1);
        commits.get(0).complete(null);
        lingering.submit("d");
        time.advance(linger);
        assertThat(begun).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void soManyAsAreWorthItGoAtOnceSoThatABacklogIsWorkedOffWithoutPauses() {
        LingerLimits linger = new LingerLimits(Duration.ofMillis(10), 3);
        GroupCommit<String> lingering =
                new GroupCommit<>(new BatchLimits(3, linger, new ManualTime()), FaultClassifier.CORE, this::begin);

        lingering.submit("a");
        lingering.submit("b");
        assertThat(begun).isEmpty();
        lingering.submit("c");
        assertThat(begun).containsExactly(List.of("a", "b", "c"));

        List.of("d", "e", "f", "g").forEach(lingering::submit);
        commits.get(0).complete(null);
        assertThat(begun).hasSize(2).last().isEqualTo(List.of("d", "e", "f"));
        commits.get(1).complete(null);
        assertThat(begun).hasSize(2);
    }

    @Test
    void whatComesAfterAWaitThatEndedEarlyWaitsItsWholeTime() {
        ManualTime time = new ManualTime();
        LingerLimits linger = new LingerLimits(Duration.ofMillis(10), 3);
        GroupCommit<String> lingering =
                new GroupCommit<>(new BatchLimits(10, linger, time), FaultClassifier.CORE, this::begin);
        lingering.submit("a");
        time.advance(Duration.ofMillis(5));
        lingering.submit("b");
        lingering.submit("c");
        commits.get(0).complete(null);

        lingering.submit("d");
        time.advance(Duration.ofMillis(9));
        assertThat(begun).hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(begun).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void aFullBatchDoesNotWaitForMore() {
        LingerLimits linger = new LingerLimits(Duration.ofMillis(10), 64);
        GroupCommit<String> lingering =
                new GroupCommit<>(new BatchLimits(2, linger, new ManualTime()), FaultClassifier.CORE, this::begin);

        lingering.submit("a");
        lingering.submit("b");

        assertThat(begun).containsExactly(List.of("a", "b"));
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> new LingerLimits(Duration.ofMillis(-1), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-0.001S");
        assertThatThrownBy(() -> new LingerLimits(Duration.ZERO, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one of them");
    }

    @Test
    void refusesBatchesOfNothing() {
        assertThatThrownBy(() -> new GroupCommit<>(BatchLimits.atOnce(0), FaultClassifier.CORE, this::begin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A batch has at least one item");
    }

    private CompletionStage<Void> begin(List<String> items) {
        begun.add(items);
        CompletableFuture<Void> commit = new CompletableFuture<>();
        commits.add(commit);
        return commit;
    }
}
