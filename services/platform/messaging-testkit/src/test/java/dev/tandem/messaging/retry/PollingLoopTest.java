package dev.tandem.messaging.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PollingLoopTest {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();
    private final List<Throwable> failures = new ArrayList<>();
    private CompletionStage<Duration> answer = CompletableFuture.completedFuture(Duration.ofMillis(100));
    private int turns;
    private final PollingLoop loop = new PollingLoop(this::turn, failures::add, LONGEST, time);

    @Test
    void takesTheNextTurnAfterTheRest() {
        loop.start();
        time.advance(Duration.ofMillis(99));
        assertThat(turns).isEqualTo(1);

        time.advance(Duration.ofMillis(1));

        assertThat(turns).isEqualTo(2);
    }

    @Test
    void restEndsWhenItIsWoken() {
        loop.start();

        loop.wake();

        assertThat(turns).isEqualTo(2);
    }

    @Test
    void turnsDoNotOverlap() {
        answer = new CompletableFuture<>();
        loop.start();

        loop.wake();
        time.advance(LONGEST);

        assertThat(turns).isEqualTo(1);
    }

    @Test
    void failureOfATurnIsToldAndFollowedByTheLongestRest() {
        answer = CompletableFuture.failedFuture(new IllegalStateException("away"));
        loop.start();
        time.advance(LONGEST.minusMillis(1));
        assertThat(turns).isEqualTo(1);
        assertThat(failures).hasSize(1);

        time.advance(Duration.ofMillis(1));

        assertThat(turns).isEqualTo(2);
    }

    @Test
    void stopsWhenTheTurnAndAllWorkAreOver() {
        CompletableFuture<Duration> slow = new CompletableFuture<>();
        CompletableFuture<Void> work = new CompletableFuture<>();
        answer = slow;
        loop.start();
        loop.track(work, 1);

        CompletableFuture<Void> stopped = loop.stop().toCompletableFuture();
        work.complete(null);
        assertThat(stopped).isNotDone();
        slow.complete(LONGEST);

        assertThat(stopped).isCompleted();
        assertThat(turns).isEqualTo(1);
    }

    @Test
    void stopsAlthoughWorkFails() {
        CompletableFuture<Void> work = new CompletableFuture<>();
        loop.start();
        loop.track(work, 1);

        CompletableFuture<Void> stopped = loop.stop().toCompletableFuture();
        assertThat(stopped).isNotDone();
        work.completeExceptionally(new IllegalStateException("failed"));

        assertThat(stopped).isCompleted();
    }

    @Test
    void endOfWorkWakesTheLoopWhenThereWasEnoughOfIt() {
        CompletableFuture<Void> one = new CompletableFuture<>();
        CompletableFuture<Void> other = new CompletableFuture<>();
        loop.start();
        loop.track(one, 2);
        loop.track(other, 2);

        one.complete(null);
        assertThat(turns).isEqualTo(2);
        other.complete(null);

        assertThat(turns).isEqualTo(2);
        assertThat(loop.underWay()).isZero();
    }

    @Test
    void restsAreNeitherTooShortNorTooLong() {
        assertThat(loop.restUntil(Optional.of(Duration.ofSeconds(-5)))).isEqualTo(PollingLoop.SHORTEST_REST);
        assertThat(loop.restUntil(Optional.of(Duration.ofMillis(70)))).isEqualTo(Duration.ofMillis(70));
        assertThat(loop.restUntil(Optional.of(Duration.ofSeconds(5)))).isEqualTo(LONGEST);
        assertThat(loop.restUntil(Optional.empty())).isEqualTo(LONGEST);
    }

    private CompletionStage<Duration> turn() {
        turns++;
        return answer;
    }
}
