package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/** Connects the outgoing channels before the first event, which would otherwise wait a second or more for that. */
@Singleton
public final class ProducerWarmUp {
    private static final Logger LOG = Logger.getLogger(ProducerWarmUp.class);

    private final KafkaClientService clients;

    ProducerWarmUp(KafkaClientService clients) {
        this.clients = clients;
    }

    /** Returns at once; a producer that cannot be made now is made with the first event. */
    public void begin() {
        clients.getProducerChannels().forEach(channel -> connect(channel, clients.getProducer(channel)));
    }

    private static <K, V> void connect(String channel, KafkaProducer<K, V> producer) {
        // A client connects and asks for its producer id as soon as it exists.
        Consumer<Producer<K, V>> nothing = made -> {};
        producer.runOnSendingThread(nothing)
                .subscribe()
                .with(
                        made -> LOG.debugf("%s is connected", channel),
                        failure -> LOG.debugf(failure, "%s is not connected yet", channel));
    }
}
