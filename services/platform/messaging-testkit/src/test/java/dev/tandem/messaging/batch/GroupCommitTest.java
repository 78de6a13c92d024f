package dev.tandem.messaging.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.consume.FaultClassifier;
import java.io.IOException;
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
    private final GroupCommit<String> group = new GroupCommit<>(3, FaultClassifier.CORE, this::begin);

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
                10,
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
        GroupCommit<String> broken = new GroupCommit<>(1, FaultClassifier.CORE, items -> {
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
                    7, FaultClassifier.CORE, items -> CompletableFuture.runAsync(() -> stored.addAll(items), threads));
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
    void refusesBatchesOfNothing() {
        assertThatThrownBy(() -> new GroupCommit<>(0, FaultClassifier.CORE, this::begin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A batch has at least one item, not 0");
    }

    private CompletionStage<Void> begin(List<String> items) {
        begun.add(items);
        CompletableFuture<Void> commit = new CompletableFuture<>();
        commits.add(commit);
        return commit;
    }
}
