package dev.tandem.notification.delivery;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.process.FreePorts;
import dev.tandem.dev.sink.MailSink;
import dev.tandem.dev.sink.WebhookSink;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** A mail server and a webhook endpoint that keep what they receive; database and broker are not there. */
public class Receivers implements QuarkusTestResourceLifecycleManager {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NOBODY = "127.0.0.1:1";

    private Path directory;
    private MailSink mails;
    private WebhookSink webhooks;

    @Override
    public Map<String, String> start() {
        directory = Directories.temporary("tandem-notification-");
        int smtp = FreePorts.next();
        int http = FreePorts.next();
        mails = MailSink.start(smtp, directory.resolve("mail"));
        webhooks = WebhookSink.start(http, SECRET, directory.resolve("webhooks"));
        return Map.of(
                "test.received",
                directory.toString(),
                "quarkus.mailer.port",
                Integer.toString(smtp),
                "tandem.notification.webhook.url",
                "http://127.0.0.1:" + http + "/orders",
                "tandem.notification.webhook.secret",
                SECRET,
                "tandem.auth.enabled",
                "false",
                "quarkus.http.test-port",
                "0",
                "quarkus.grpc.server.test-port",
                "0",
                "kafka.bootstrap.servers",
                NOBODY,
                "quarkus.datasource.reactive.url",
                "postgresql://" + NOBODY + "/notification",
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + NOBODY + "/notification");
    }

    @Override
    public void stop() {
        mails.close();
        webhooks.close();
        Directories.delete(directory);
    }
}
