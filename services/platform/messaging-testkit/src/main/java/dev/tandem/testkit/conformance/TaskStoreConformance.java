package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.Task;
import dev.tandem.messaging.task.TaskClaims;
import dev.tandem.messaging.task.TaskStore;
import dev.tandem.testkit.example.AccountDecider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the task runner relies on. */
public interface TaskStoreConformance {
    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    Duration MINUTE = Duration.ofMinutes(1);

    StoreFixture fixture();

    @Test
    default void onlyDueTasksAreClaimedOldestFirst() {
        schedule("late", NOON.plus(MINUTE));
        schedule("second", NOON);
        schedule("first", NOON.minus(MINUTE));

        TaskClaims claims = Stages.await(fixture().tasks().claim(NOON, 10, MINUTE.multipliedBy(2)));

        assertThat(claims.tasks())
                .extracting(claimed -> claimed.task().type())
                .containsExactlyInAnyOrder("first", "second");
        assertThat(claims.nextDue()).contains(NOON.plus(MINUTE));
    }

    @Test
    default void claimedTaskIsNotClaimedAgainBeforeItsClaimRunsOut() {
        schedule("once", NOON);

        List<ClaimedTask> first = claim(NOON);
        List<ClaimedTask> meanwhile = claim(NOON.plusSeconds(59));
        List<ClaimedTask> afterwards = claim(NOON.plus(MINUTE));

        assertThat(first).hasSize(1);
        assertThat(meanwhile).isEmpty();
        assertThat(afterwards).extracting(ClaimedTask::attempt).containsExactly(2);
    }

    @Test
    default void aLookThatFindsNothingDueTellsWhenSomethingWillBe() {
        schedule("once", NOON);
        claim(NOON);

        TaskClaims claims = Stages.await(fixture().tasks().claim(NOON, 10, MINUTE));

        assertThat(claims.tasks()).isEmpty();
        assertThat(claims.nextDue()).contains(NOON.plus(MINUTE));
    }

    @Test
    default void withoutTasksNothingFallsDue() {
        assertThat(Stages.await(fixture().tasks().claim(NOON, 10, MINUTE)))
                .isEqualTo(new TaskClaims(List.of(), Optional.empty()));
    }

    @Test
    default void noMoreAreClaimedThanAskedFor() {
        schedule("second", NOON);
        schedule("first", NOON.minus(MINUTE));

        assertThat(Stages.await(fixture().tasks().claim(NOON, 1, MINUTE)).tasks())
                .extracting(claimed -> claimed.task().type())
                .containsExactly("first");
    }

    @Test
    default void completedTaskIsGone() {
        schedule("once", NOON);

        Stages.await(fixture().tasks().complete(claim(NOON).get(0)));

        assertThat(claim(NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    default void claimThatRanOutCannotCompleteItsSuccessor() {
        schedule("slow", NOON);
        ClaimedTask stale = claim(NOON).get(0);
        claim(NOON.plus(MINUTE));

        Stages.await(fixture().tasks().complete(stale));
        Stages.await(fixture().tasks().postpone(stale, NOON, "stale"));

        assertThat(claim(NOON.plus(MINUTE))).isEmpty();
        assertThat(claim(NOON.plus(MINUTE).plus(MINUTE))).hasSize(1);
    }

    @Test
    default void postponedTaskComesBackThen() {
        schedule("again", NOON);
        TaskStore tasks = fixture().tasks();

        Stages.await(tasks.postpone(claim(NOON).get(0), NOON.plusSeconds(5), "zero\0 in the text"));

        assertThat(claim(NOON.plusSeconds(4))).isEmpty();
        assertThat(claim(NOON.plusSeconds(5))).extracting(ClaimedTask::attempt).containsExactly(2);
    }

    @Test
    default void cancelledTaskIsGone() {
        Task task = schedule("never", NOON);

        Stages.await(fixture().replica().append(Appends.cancelled(task.id())));

        assertThat(claim(NOON)).isEmpty();
    }

    @Test
    default void taskComesBackAsItWasScheduled() {
        Task task = schedule("same", NOON);

        ClaimedTask claimed = claim(NOON).get(0);

        assertThat(claimed.task()).usingRecursiveComparison().isEqualTo(task);
        assertThat(claimed.context().correlationId()).contains("c");
    }

    private Task schedule(String type, Instant dueAt) {
        Task task = Task.of(AccountDecider.account("a"), type, "1", dueAt).withPayload(new byte[] {1, 2});
        Stages.await(fixture().replica().append(Appends.task(task)));
        return task;
    }

    private List<ClaimedTask> claim(Instant now) {
        return Stages.await(fixture().tasks().claim(now, 10, MINUTE)).tasks();
    }
}
