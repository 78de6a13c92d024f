package dev.tandem.messaging.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testkit.conformance.Appends;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.example.AccountDecider;
import dev.tandem.testkit.memory.InMemoryStore;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();
    private final InMemoryStore store = InMemoryStore.create(time);
    private final List<UUID> done = new ArrayList<>();
    private Duration leastRest = Duration.ZERO;
    private int failuresLeft;
    private int claims;

    @Test
    void taskRunsWhenItIsDueAndOnlyOnce() {
        TaskRunner runner = start(1);
        Task task = schedule("ring", Duration.ofSeconds(10));
        runner.wake();

        time.advance(Duration.ofSeconds(9));
        assertThat(done).isEmpty();
        time.advance(Duration.ofSeconds(60));
        assertThat(done).containsExactly(task.id());
    }

    @Test
    void failedTaskIsTriedAgainUnderTheSameId() {
        failuresLeft = 3;
        start(1);
        Task task = schedule("ring", Duration.ZERO);

        time.advance(Duration.ofMinutes(2));

        assertThat(done).containsExactly(task.id(), task.id(), task.id(), task.id());
    }

    @Test
    void taskWithoutAHandlerStaysForAReplicaThatHasOne() {
        start(1);
        schedule("unknown", Duration.ZERO);

        time.advance(SECOND);

        assertThat(store.tasks().isEmpty()).isFalse();
    }

    @Test
    void noMoreTasksAreUnderWayThanAllowed() {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        TaskRunner runner = runner(2, claimed -> {
            CompletableFuture<Void> work = new CompletableFuture<>();
            running.add(work);
            return work;
        });
        runner.start();
        for (int i = 0; i < 3; i++) {
            schedule("ring", Duration.ofMillis(i));
        }
        time.advance(SECOND);
        assertThat(running).hasSize(2);

        running.get(0).complete(null);
        time.advance(SECOND);

        assertThat(running).hasSize(3);
    }

    @Test
    void aLookThatLeavesNothingDueIsTheLastUntilTheNextTaskOrAWakeUp() {
        TaskRunner runner = start(2);
        int before = claims;
        schedule("ring", Duration.ZERO);

        runner.wake();
        time.advance(SECOND.dividedBy(2));

        assertThat(done).hasSize(1);
        assertThat(claims - before).isEqualTo(1);
    }

    @Test
    void whileAsManyTasksAsAllowedAreUnderWayNobodyLooksForMore() {
        runner(1, claimed -> new CompletableFuture<>()).start();
        schedule("ring", Duration.ZERO);
        schedule("ring", Duration.ZERO);
        time.advance(SECOND);
        int before = claims;

        time.advance(SECOND.multipliedBy(10));

        assertThat(claims).isEqualTo(before);
    }

    @Test
    void whatComesSoonAfterAnotherIsClaimedTogether() {
        leastRest = Duration.ofMillis(20);
        TaskRunner runner = start(8);
        schedule("ring", Duration.ZERO);
        time.advance(SECOND);
        runner.wake();
        int before = claims;

        for (int i = 0; i < 3; i++) {
            schedule("ring", Duration.ZERO);
            runner.wake();
        }
        assertThat(done).hasSize(1);
        time.advance(leastRest);

        assertThat(done).hasSize(4);
        assertThat(claims - before).isEqualTo(1);
    }

    @Test
    void stopWaitsForTheTasksUnderWay() {
        CompletableFuture<Void> work = new CompletableFuture<>();
        TaskRunner runner = runner(2, claimed -> work);
        runner.start();
        schedule("ring", Duration.ZERO);
        time.advance(SECOND);

        CompletionStage<Void> stopped = runner.stop();

        assertThat(stopped.toCompletableFuture()).isNotDone();
        work.complete(null);
        assertThat(stopped.toCompletableFuture()).isCompleted();
    }

    @Test
    void aRestThatNoWakeUpEndsIsShorterThanThePoll() {
        leastRest = SECOND;

        assertThatThrownBy(() -> start(1)).hasMessageContaining("least rest is shorter than its poll interval");
    }

    private TaskRunner start(int concurrency) {
        TaskRunner runner = runner(concurrency, claimed -> {
            done.add(claimed.task().id());
            return failuresLeft-- > 0
                    ? CompletableFuture.failedFuture(new IllegalStateException("not yet"))
                    : CompletableFuture.completedFuture(null);
        });
        runner.start();
        return runner;
    }

    private TaskRunner runner(int concurrency, TaskHandler handler) {
        return new TaskRunner(
                counted(store.tasks()),
                Map.of("ring", handler),
                new TaskRunnerSettings(concurrency, Duration.ofMinutes(5), leastRest, SECOND, time, time),
                TaskListener.NONE);
    }

    private TaskStore counted(TaskStore tasks) {
        return new TaskStore() {
            @Override
            public CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime) {
                claims++;
                return tasks.claim(now, limit, claimTime);
            }

            @Override
            public CompletionStage<Void> complete(ClaimedTask task) {
                return tasks.complete(task);
            }

            @Override
            public CompletionStage<Void> postpone(ClaimedTask task, Instant dueAt, String error) {
                return tasks.postpone(task, dueAt, error);
            }
        };
    }

    private Task schedule(String type, Duration in) {
        Task task = Task.of(
                AccountDecider.account("a"),
                type,
                UUID.randomUUID().toString(),
                time.instant().plus(in));
        Stages.await(store.events().append(Appends.task(task)));
        return task;
    }
}
