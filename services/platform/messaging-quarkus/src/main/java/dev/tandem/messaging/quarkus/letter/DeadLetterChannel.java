package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.letter.DeadLetterCopy;
import dev.tandem.messaging.letter.DeadLetterPublisher;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * One outgoing channel for all dead-letter topics; each copy names its own. Made on first use, because gRPC starts
 * before channels do.
 */
@ApplicationScoped
class DeadLetterChannel implements DeadLetterPublisher {
    private final MutinyEmitter<byte[]> emitter;

    DeadLetterChannel(@Channel("dead-letters-out") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletionStage<Void> publish(DeadLetterCopy copy) {
        Headers headers = new RecordHeaders();
        copy.headers().forEach(header -> headers.add(header.name(), header.value()));
        OutgoingKafkaRecordMetadata<byte[]> record = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withTopic(copy.topic())
                .withKey(copy.key())
                .withHeaders(headers)
                .build();
        return emitter.sendMessage(Message.of(copy.value()).addMetadata(record)).subscribeAsCompletionStage();
    }
}
