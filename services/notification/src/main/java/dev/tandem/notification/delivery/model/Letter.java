package dev.tandem.notification.delivery.model;

/**
 * What is sent, the same on every attempt.
 *
 * @param id UUID; also the idempotency key by which the receiver can drop repeats
 * @param eventType protobuf full name of the event it tells of
 * @param recipient e-mail address or webhook URL
 * @param subject subject of the e-mail or type of the webhook
 * @param body text of the e-mail or JSON of the webhook
 */
public record Letter(
        String id, String orderId, Channel channel, String eventType, String recipient, String subject, String body) {
    static final Letter NONE = new Letter("", "", Channel.EMAIL, "", "", "", "");
}
