package dev.tandem.chaos.fault;

import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.DevStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks at what services have stored and published, past the services. Thread-safe. */
final class Relays {

    private static final Duration BUSY_LIMIT = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(5);

    private static final String OWNER = "select owner from relay_leases where owner is not null and expires_at > now()";
    private static final String PENDING = """
            select 1 from events, relay_leases lease
            where (events.transaction_id, events.position) > (lease.transaction_id, lease.position) limit 1""";
    private static final String COUNT_PENDING = """
            select count(*) from events, relay_leases lease
            where (events.transaction_id, events.position) > (lease.transaction_id, lease.position)""";
    private static final String NEWEST = """
            select transaction_id::text || ',' || position from events
            order by transaction_id desc, position desc limit 1""";
    private static final String IS_PUBLISHED = """
            select 1 from relay_leases
            where (transaction_id, position) >= (split_part(?, ',', 1)::xid8, split_part(?, ',', 2)::bigint)""";

    private static final String IS_PUBLISHED_PAST = IS_PUBLISHED.replace(">=", ">");

    private final DevStack stack;

    Relays(DevStack stack) {
        this.stack = stack;
    }

    /** Waits a moment for something to publish and returns the process that publishes, if one does. */
    Optional<Long> awaitBusy(String service) {
        new Patience(BUSY_LIMIT, LOOK).holds(() -> text(service, PENDING).isPresent());
        return text(service, OWNER).map(owner -> Long.parseLong(owner.substring(0, owner.indexOf('-'))));
    }

    /** How many events are stored and not yet published; 0 while the database is away. */
    long pending(String service) {
        return text(service, COUNT_PENDING).map(Long::parseLong).orElse(0L);
    }

    /** Whether everything that is stored now is published by then. */
    BooleanSupplier published(String service) {
        Optional<String> newest = text(service, NEWEST);
        return () -> newest.isEmpty()
                || text(service, IS_PUBLISHED, newest.get(), newest.get()).isPresent();
    }

    /** Whether something that is stored later than now is published by then, though more may wait behind it. */
    BooleanSupplier publishedLater(String service) {
        Optional<String> before = text(service, NEWEST);
        return () -> before.isPresent()
                && text(service, IS_PUBLISHED_PAST, before.get(), before.get()).isPresent();
    }

    // Nothing while the server is away.
    private Optional<String> text(String service, String query, String... parameters) {
        try (Connection connection = stack.database(service).connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
