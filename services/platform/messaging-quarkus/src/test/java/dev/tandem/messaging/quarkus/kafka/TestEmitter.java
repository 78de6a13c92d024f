package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A channel whose broker answers when the test says so. */
final class TestEmitter implements MutinyEmitter<byte[]> {
    private final List<Message<? extends byte[]>> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> answers = new ArrayList<>();

    List<Byte> payloads() {
        List<Byte> first = new ArrayList<>();
        for (Message<? extends byte[]> message : sent) {
            byte[] payload = message.getPayload();
            first.add(payload[0]);
        }
        return first;
    }

    void acknowledge(int index) {
        RecordMetadata where = new RecordMetadata(new TopicPartition("test.events.v1", 0), 0, index, 0, 3, 1);
        OutgoingMessageMetadata.setResultOnMessage(sent.get(index), where);
        answers.get(index).complete(null);
    }

    void acknowledgeAll() {
        for (int index = 0; index < sent.size(); index++) {
            acknowledge(index);
        }
    }

    void refuse(int index, Throwable cause) {
        answers.get(index).completeExceptionally(cause);
    }

    @Override
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        return Uni.createFrom().completionStage(() -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            sent.add(message);
            answers.add(answer);
            return answer;
        });
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        return sendMessage(Message.of(payload));
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        throw new UnsupportedOperationException("Nobody may block");
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        throw new UnsupportedOperationException("Every outcome counts");
    }

    @Override
    @Deprecated
    public <M extends Message<? extends byte[]>> void send(M message) {
        throw new UnsupportedOperationException("Every outcome counts");
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException("Nobody may block");
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException("Every outcome counts");
    }

    @Override
    public void complete() {
        throw new UnsupportedOperationException("A channel stays open");
    }

    @Override
    public void error(Exception failure) {
        throw new UnsupportedOperationException("A channel stays open");
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
