package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BoundedIntakeTest {
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();

    @Test
    void takesOneMoreForEachThatIsDone() {
        Multi.createFrom().range(0, 10).subscribe().withSubscriber(intake(3, this::underWay));
        assertThat(begun).hasSize(3);

        begun.get(1).complete(null);
        assertThat(begun).hasSize(4);
        begun.get(0).complete(null);
        begun.get(3).complete(null);
        assertThat(begun).hasSize(6);
        assertThat(ends).hasValue(0);
    }

    @Test
    void tellsWhenTheStreamIsOver() {
        Multi.createFrom().range(0, 2).subscribe().withSubscriber(intake(3, this::underWay));

        assertThat(begun).hasSize(2);
        assertThat(ends).hasValue(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void anItemThatFailsEndsTheStream() {
        AtomicInteger cancelled = new AtomicInteger();
        Multi.createFrom()
                .range(0, 10)
                .onCancellation()
                .invoke(cancelled::incrementAndGet)
                .subscribe()
                .withSubscriber(intake(2, this::underWay));

        begun.get(0).completeExceptionally(new IllegalStateException("no offset"));
        begun.get(1).completeExceptionally(new IllegalStateException("no offset either"));

        assertThat(begun).hasSize(2);
        assertThat(cancelled).hasValue(1);
        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void workThatThrowsEndsTheStreamToo() {
        Multi.createFrom().range(0, 10).subscribe().withSubscriber(intake(4, item -> {
            underWay(item);
            throw new IllegalStateException("not from Kafka");
        }));

        assertThat(begun).hasSize(1);
        assertThat(failures).hasSize(1);
    }

    @Test
    void needsRoomForOneItem() {
        assertThatThrownBy(() -> intake(0, this::underWay)).hasMessageContaining("max-in-flight");
    }

    @Test
    void tellsOfAStreamThatBreaksOff() {
        Multi.createFrom()
                .<Integer>failure(new IllegalStateException("no connector"))
                .subscribe()
                .withSubscriber(intake(1, this::underWay));

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(ends).hasValue(0);
    }

    @Test
    void itemsThatAreDoneAtOnceDoNotPileUpOnTheStack() {
        AtomicInteger done = new AtomicInteger();
        Multi.createFrom().range(0, 200_000).subscribe().withSubscriber(intake(4, item -> {
            done.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        }));

        assertThat(done).hasValue(200_000);
        assertThat(ends).hasValue(1);
    }

    private BoundedIntake<Integer> intake(int maxInFlight, Function<Integer, CompletionStage<Void>> work) {
        return new BoundedIntake<>(maxInFlight, work, failures::add, ends::incrementAndGet);
    }

    private CompletionStage<Void> underWay(Integer item) {
        begun.add(new CompletableFuture<>());
        return begun.get(begun.size() - 1);
    }
}
