package dev.tandem.messaging.quarkus.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void makesEveryCallInRounds() {
        Counted one = new Counted(0);
        Counted other = new Counted(0);

        warmUp(LONG, one, other);

        assertThat(one.answered).hasValue(3);
        assertThat(other.answered).hasValue(3);
    }

    @Test
    void makesACallAgainUntilItIsAnswered() {
        Counted late = new Counted(2);

        warmUp(LONG, late);

        assertThat(late.answered).hasValue(3);
    }

    @Test
    void isOverAfterItsTimeWhenNobodyAnswers() {
        FirstCall silent = () -> Uni.createFrom().nothing();
        FirstCall failing = () -> Uni.createFrom().failure(new IllegalStateException("away"));
        Counted well = new Counted(0);

        warmUp(SHORT, silent, failing, well);

        assertThat(well.answered).hasValue(3);
    }

    @Test
    void tellsCallsWhenTheyAreDone() {
        Counted answered = new Counted(0);
        Counted never = new Counted(Integer.MAX_VALUE);

        warmUp(SHORT, answered, never);

        assertThat(answered.done).hasValue(1);
        assertThat(never.done).hasValue(1);
    }

    @Test
    void preparesEveryCallThoughOneFails() {
        AtomicInteger prepared = new AtomicInteger();
        FirstCall well = new Prepared(Uni.createFrom().voidItem().invoke(prepared::incrementAndGet));
        FirstCall failing = new Prepared(Uni.createFrom().failure(new IllegalStateException("away")));

        new WarmUp(List.of(failing, well), new Bounds(LONG, 3))
                .prepare()
                .await()
                .atMost(LONG);

        assertThat(prepared).hasValue(1);
    }

    @Test
    void goesOnWithoutACallThatIsNeverPrepared() {
        FirstCall silent = new Prepared(Uni.createFrom().nothing());

        new WarmUp(List.of(silent), new Bounds(SHORT, 3)).prepare().await().atMost(LONG);
    }

    private record Prepared(Uni<Void> preparation) implements FirstCall {
        @Override
        public Uni<Void> prepare() {
            return preparation;
        }

        @Override
        public Uni<Void> make() {
            return Uni.createFrom().voidItem();
        }
    }

    private static void warmUp(Duration atMost, FirstCall... calls) {
        new WarmUp(List.of(calls), new Bounds(atMost, 3)).run().await().atMost(LONG);
    }

    private record Bounds(Duration atMost, int rounds) implements WarmUpConfig {}

    /** Fails at first. */
    private static final class Counted implements FirstCall {
        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private int failures;

        private Counted(int failures) {
            this.failures = failures;
        }

        @Override
        public Uni<Void> make() {
            if (failures > 0) {
                failures--;
                return Uni.createFrom().failure(new IllegalStateException("not yet"));
            }
            return Uni.createFrom().voidItem().invoke(answered::incrementAndGet);
        }

        @Override
        public void done() {
            done.incrementAndGet();
        }
    }
}
