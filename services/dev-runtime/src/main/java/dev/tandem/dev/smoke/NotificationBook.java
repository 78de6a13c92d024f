package dev.tandem.dev.smoke;

import dev.tandem.dev.sink.ReceivedMail;
import dev.tandem.dev.sink.ReceivedWebhook;
import dev.tandem.dev.stack.StackDirectory;
import dev.tandem.proto.notification.v1.ListNotificationsRequest;
import dev.tandem.proto.notification.v1.Notification;
import dev.tandem.proto.notification.v1.NotificationChannel;
import dev.tandem.proto.notification.v1.NotificationServiceGrpc.NotificationServiceBlockingStub;
import dev.tandem.proto.notification.v1.NotificationStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every order was told of; each notification was sent and arrived exactly once, webhooks with a good signature. */
record NotificationBook(Supplier<NotificationServiceBlockingStub> notifications, StackDirectory directory)
        implements Book {

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        Map<String, Long> mails = count(ReceivedMail.in(directory.mail()).stream()
                .map(mail -> mail.header("Message-ID").replaceAll("^<|(@[^@]*)?>$", "")));
        List<ReceivedWebhook> received = ReceivedWebhook.in(directory.webhooks());
        Map<String, Long> webhooks = count(received.stream().map(ReceivedWebhook::id));
        List<Finding> findings = new ArrayList<>();
        for (FinalOrder order : orders) {
            findings.addAll(check(order.orderId(), mails, webhooks));
        }
        received.stream()
                .filter(webhook -> !webhook.signed())
                .forEach(webhook -> findings.add(Finding.wrong("webhook " + webhook.id() + " has a wrong signature")));
        return findings;
    }

    private List<Finding> check(String orderId, Map<String, Long> mails, Map<String, Long> webhooks) {
        List<Notification> sent = notifications
                .get()
                .listNotifications(ListNotificationsRequest.newBuilder()
                        .setOrderId(orderId)
                        .setPageSize(100)
                        .build())
                .getNotificationsList();
        List<Finding> findings = new ArrayList<>();
        if (sent.isEmpty()) {
            findings.add(Finding.lost("nobody was told of order " + orderId));
        }
        Set<String> steps = new HashSet<>();
        for (Notification notification : sent) {
            boolean mail = notification.getChannel() == NotificationChannel.NOTIFICATION_CHANNEL_EMAIL;
            findings.addAll(check(notification, mail ? mails : webhooks));
            String step = notification.getChannel() + " of " + notification.getEventType();
            if (!steps.add(step + notification.getRecipient())) {
                findings.add(Finding.doubled("order " + orderId + ": two notifications by " + step));
            }
        }
        return findings;
    }

    private static List<Finding> check(Notification notification, Map<String, Long> arrived) {
        String name = notification.getSubject() + " of order " + notification.getOrderId();
        if (notification.getStatus() != NotificationStatus.NOTIFICATION_STATUS_SENT) {
            return List.of(Finding.lost(name + " is " + notification.getStatus()));
        }
        long copies = arrived.getOrDefault(notification.getIdempotencyKey(), 0L);
        if (copies == 0) {
            return List.of(Finding.lost(name + " never arrived"));
        }
        return copies == 1 ? List.of() : List.of(Finding.doubled(name + " arrived " + copies + " times"));
    }

    private static Map<String, Long> count(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
