package dev.tandem.messaging.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SharedLoadsTest {
    private static final Loaded NOTHING = new Loaded(Map.of(), Map.of());

    private final SlowStore store = new SlowStore();
    private final SharedLoads loads = new SharedLoads(store);

    @Test
    void whatIsAskedWhileOneLoadIsUnderWayIsLoadedAtOnce() {
        CompletionStage<Loaded> first = loads.load(keys("a"));
        CompletionStage<Loaded> second = loads.load(keys("b"));
        CompletionStage<Loaded> third = loads.load(keys("c"));
        assertThat(store.asked).containsExactly(keys("a"));

        store.answers.get(0).complete(NOTHING);
        assertThat(first).isCompletedWithValue(NOTHING);
        assertThat(store.asked).containsExactly(keys("a"), keys("b", "c"));
        assertThat(second).isNotDone();

        store.answers.get(1).complete(NOTHING);
        assertThat(second).isCompletedWithValue(NOTHING);
        assertThat(third).isCompletedWithValue(NOTHING);
    }

    @Test
    void aLoadThatFailsFailsForAllWhoAskedAndForNobodyElse() {
        CompletionStage<Loaded> first = loads.load(keys("a"));
        CompletionStage<Loaded> second = loads.load(keys("b"));

        store.answers.get(0).completeExceptionally(new StoreException.Unavailable("away", null));
        store.answers.get(1).complete(NOTHING);

        assertThatThrownBy(() -> first.toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StoreException.Unavailable.class);
        assertThat(second).isCompletedWithValue(NOTHING);
    }

    @Test
    void aStoreThatThrowsDoesNotStopTheLoadsBehind() {
        SharedLoads broken = new SharedLoads(new SlowStore() {
            @Override
            public CompletionStage<Loaded> load(BatchKeys keys) {
                throw new IllegalStateException("closed");
            }
        });

        assertThat(broken.load(keys("a"))).isCompletedExceptionally();
        assertThat(broken.load(keys("b"))).isCompletedExceptionally();
    }

    private static BatchKeys keys(String... streams) {
        Set<StreamId> ids = new LinkedHashSet<>();
        for (String stream : streams) {
            ids.add(new StreamId("account", stream));
        }
        return new BatchKeys(Set.of(), ids);
    }

    private static class SlowStore implements EventStore {
        final List<BatchKeys> asked = new ArrayList<>();
        final List<CompletableFuture<Loaded>> answers = new ArrayList<>();

        @Override
        public CompletionStage<Loaded> load(BatchKeys keys) {
            asked.add(keys);
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        }

        @Override
        public CompletionStage<Void> append(Append append) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
            throw new UnsupportedOperationException();
        }
    }
}
