package dev.tandem.auditor.it;

import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A stored event, and the record that a relay makes of it. */
record Row(String stream, long version, UUID id, Message message) {
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private static final Map<String, String> TOPICS = Map.of(
            "order", "ordering.order.events.v1",
            "reservation", "inventory.reservation.events.v1",
            "stock", "inventory.stock.events.v1",
            "payment", "payment.payment.events.v1",
            "shipment", "shipping.shipment.events.v1");

    String type() {
        return message.getDescriptorForType().getFullName();
    }

    boolean isPublished() {
        return TOPICS.containsKey(category());
    }

    ProducerRecord<String, byte[]> record() {
        String topic = TOPICS.get(category());
        String key = stream.substring(stream.indexOf('/') + 1);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, message.toByteArray());
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_source", "/tandem/" + topic.substring(0, topic.indexOf('.')),
                "ce_id", id.toString(),
                "ce_type", type(),
                "ce_subject", key,
                "ce_time", AT.toString(),
                "tandem-version", Long.toString(version));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private String category() {
        return stream.substring(0, stream.indexOf('/'));
    }
}
