package dev.tandem.auditor;

import dev.tandem.auditor.source.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where an audit reads.
 *
 * @param databases one for each service that owns one; ordering's last, so that no effect is seen before its cause
 * @param mails where the mail receiver keeps what arrived; empty when that is not known
 * @param webhooks the same for webhooks
 * @param promised orders that a client was told are accepted; may be empty
 */
public record AuditSources(
        List<Database> databases,
        String bootstrapServers,
        Optional<Path> mails,
        Optional<Path> webhooks,
        Iterable<String> promised) {
    private static final List<String> SERVICES =
            List.of("tracking", "notification", "shipping", "payment", "inventory", "ordering");

    public AuditSources {
        databases = List.copyOf(databases);
    }

    /** All services' databases on one server ({@code host:port}), read as one user, and a Kafka cluster. */
    public static AuditSources of(String postgres, String user, String password, String bootstrapServers) {
        List<Database> databases = SERVICES.stream()
                .map(name -> new Database(name, "jdbc:postgresql://" + postgres + "/" + name, user, password))
                .toList();
        return new AuditSources(databases, bootstrapServers, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same with what the receivers of mails and webhooks keep. */
    public AuditSources receiving(Path mailDirectory, Path webhookDirectory) {
        return new AuditSources(
                databases, bootstrapServers, Optional.of(mailDirectory), Optional.of(webhookDirectory), promised);
    }

    /** The same with the orders that clients were promised. */
    public AuditSources promising(Iterable<String> orderIds) {
        return new AuditSources(databases, bootstrapServers, mails, webhooks, orderIds);
    }
}
