package dev.tandem.notification.delivery;

import dev.tandem.notification.NotificationConfig;
import dev.tandem.notification.delivery.adapter.email.EmailComposer;
import dev.tandem.notification.delivery.adapter.email.EmailSender;
import dev.tandem.notification.delivery.adapter.webhook.WebhookComposer;
import dev.tandem.notification.delivery.adapter.webhook.WebhookSender;
import dev.tandem.notification.delivery.adapter.webhook.WebhookSignature;
import dev.tandem.notification.delivery.application.Composer;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Channel;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The channels that are configured: e-mail always, the webhook when it has an URL. */
@Singleton
class OutletWiring {
    private final List<Composer> composers = new ArrayList<>();
    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);

    OutletWiring(NotificationConfig config, MailClient mails, Vertx vertx) {
        composers.add(new EmailComposer());
        senders.put(
                Channel.EMAIL,
                new EmailSender(mails, config.email().from(), config.email().messageIdDomain(), config.timeout()));
        config.webhook().url().ifPresent(url -> addWebhook(url, config, vertx));
    }

    List<Composer> composers() {
        return composers;
    }

    Map<Channel, Sender> senders() {
        return senders;
    }

    private void addWebhook(String url, NotificationConfig config, Vertx vertx) {
        WebhookSignature signature =
                new WebhookSignature(config.webhook().secret().orElse(""));
        composers.add(new WebhookComposer(url));
        WebClient client = WebClient.create(
                vertx, new WebClientOptions().setMaxPoolSize(config.webhook().maxConnections()));
        senders.put(Channel.WEBHOOK, new WebhookSender(client, signature, config.timeout(), InstantSource.system()));
    }
}
