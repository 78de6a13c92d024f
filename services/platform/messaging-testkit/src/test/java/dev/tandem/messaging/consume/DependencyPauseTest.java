package dev.tandem.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.store.StoreException;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class DependencyPauseTest {
    private final RuntimeException down = new StoreException.Unavailable("down", null);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ManualTime time = new ManualTime();
    private final List<CompletableFuture<String>> begun = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final DependencyPause pause = new DependencyPause(FaultClassifier.CORE, time, new PauseListener() {
        @Override
        public void paused(Throwable cause) {
            told.add("paused: " + cause.getMessage());
        }

        @Override
        public void resumed() {
            told.add("resumed");
        }
    });

    @Test
    void everythingFlowsWhileTheDependencyAnswers() {
        for (int i = 0; i < 200; i++) {
            pause.run(this::begin);
        }

        assertThat(begun).hasSize(200);
        assertThat(pause.state()).isEqualTo(PauseState.FLOWING);
    }

    @Test
    void oneProbeAtATimeAsksWhileTheDependencyIsDown() {
        pause.run(this::begin);
        begun.get(0).completeExceptionally(down);
        for (int i = 0; i < 10; i++) {
            pause.run(this::begin);
        }
        assertThat(begun).hasSize(1);
        assertThat(pause.state()).isEqualTo(PauseState.PAUSED);

        time.advance(LONG);

        assertThat(begun).hasSize(2);
        assertThat(told).containsExactly("paused: down");
    }

    @Test
    void workComesBackStepByStepOnceAProbeSucceeds() {
        CompletionStage<String> first = pause.run(this::begin);
        begun.get(0).completeExceptionally(down);
        for (int i = 0; i < 200; i++) {
            pause.run(this::begin);
        }
        time.advance(LONG);

        begun.get(1).complete("there");
        assertThat(begun).hasSize(3);
        begun.get(2).complete("there");
        assertThat(begun).hasSize(5);
        assertThat(pause.state()).isEqualTo(PauseState.RAMPING);

        for (int i = 3; i < begun.size(); i++) {
            begun.get(i).complete("there");
        }
        assertThat(pause.state()).isEqualTo(PauseState.FLOWING);
        assertThat(begun).hasSize(202);
        assertThat(first).isCompletedWithValue("there");
        assertThat(told).endsWith("resumed");
    }

    @Test
    void probesTakeTurnsSoThatOneHopelessPieceDoesNotStopTheOthers() {
        List<CompletionStage<String>> results = new ArrayList<>();
        results.add(pause.run(() -> CompletableFuture.failedFuture(down)));
        results.add(pause.run(() -> CompletableFuture.completedFuture("fine")));

        time.advance(LONG);

        assertThat(results.get(0).toCompletableFuture()).isNotDone();
        assertThat(results.get(1)).isCompletedWithValue("fine");
    }

    @Test
    void failureThatIsNoDependencysIsTheWorksOwn() {
        CompletionStage<String> result = pause.run(() -> {
            throw new IllegalStateException("bug");
        });

        assertThat(result.toCompletableFuture()).isCompletedExceptionally();
        assertThat(pause.state()).isEqualTo(PauseState.FLOWING);
    }

    @Test
    void faultsOfWorkThatWasUnderWayTogetherLeadToOneProbe() {
        for (int i = 0; i < 5; i++) {
            pause.run(this::begin);
        }
        for (int i = 0; i < 5; i++) {
            begun.get(i).completeExceptionally(down);
        }

        time.advance(LONG);

        assertThat(begun).hasSize(6);
    }

    private CompletionStage<String> begin() {
        CompletableFuture<String> work = new CompletableFuture<>();
        begun.add(work);
        return work;
    }
}
