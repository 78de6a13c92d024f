package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The connector's consumer around the client's own mock, with a polling thread, whose broker refuses commits. */
final class PolledConsumer implements AutoCloseable {
    private final ExecutorService pollingThread = Executors.newSingleThreadExecutor();
    private final RefusingConsumer client = new RefusingConsumer();

    /** As the connector hands it to commit handlers; nothing else of it can be called. */
    KafkaConsumer<?, ?> asConsumer() {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                KafkaConsumer.class.getClassLoader(),
                new Class<?>[] {KafkaConsumer.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "configuration" -> Map.of("group.id", "test");
                    case "unwrap" -> client;
                    case "runOnPollingThread" -> polled(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    void assign(TopicPartition... partitions) {
        client.assign(List.of(partitions));
    }

    void refuseCommits(int times, KafkaException why) {
        onPollingThread(() -> client.refuse(times, why));
    }

    int refused() {
        return client.refused;
    }

    OptionalLong committed(TopicPartition partition) {
        OffsetAndMetadata offset = CompletableFuture.supplyAsync(
                        () -> client.committed(Set.of(partition)).get(partition), pollingThread)
                .join();
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset.offset());
    }

    void onPollingThread(Runnable work) {
        CompletableFuture.runAsync(work, pollingThread).join();
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> polled(Object work) {
        return Uni.createFrom()
                .voidItem()
                .runSubscriptionOn(pollingThread)
                .invoke(() -> ((Consumer<MockConsumer<String, String>>) work).accept(client));
    }

    @Override
    public void close() {
        pollingThread.shutdownNow();
    }

    private static final class RefusingConsumer extends MockConsumer<String, String> {
        private int times;
        private KafkaException why;
        private volatile int refused;

        private RefusingConsumer() {
            super("earliest");
        }

        private void refuse(int howOften, KafkaException with) {
            times = howOften;
            why = with;
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (times > 0) {
                times--;
                refused++;
                throw why;
            }
            super.commitSync(offsets);
        }
    }
}
