package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.messaging.consume.EventRouter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * How long events of ordering took to their effect, read from the databases afterwards. A consumer's command has an id
 * that follows from the event's, and its row says when its transaction began; the event says when it was decided. Both
 * are some milliseconds before their commit.
 *
 * @param events sampled: when each was decided, by its id
 */
public record EventDelays(Map<UUID, Instant> events) {

    private static final String SAMPLE =
            "select event_id, occurred_at from events where occurred_at >= ? and occurred_at < ? and random() < ?";
    private static final String EFFECTS = "select command_id, replied_at from commands where command_id = any(?)";
    private static final long HIGHEST_MICROS = 600_000_000L;

    public EventDelays {
        events = Map.copyOf(events);
    }

    /** Takes this share of ordering's events of a time. */
    public static EventDelays sample(PostgresDatabase ordering, Instant from, Instant to, double share) {
        Map<UUID, Instant> events = new HashMap<>();
        try (Connection connection = ordering.connect();
                PreparedStatement query = connection.prepareStatement(SAMPLE)) {
            query.setObject(1, from.atOffset(ZoneOffset.UTC));
            query.setObject(2, to.atOffset(ZoneOffset.UTC));
            query.setDouble(3, share);
            read(query, events);
        } catch (SQLException e) {
            throw failure(ordering, e);
        }
        return new EventDelays(events);
    }

    private static void read(PreparedStatement query, Map<UUID, Instant> times) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                times.put(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
    }

    /** Microseconds until each sampled event that concerns the group had its effect there. */
    public Histogram of(String group, PostgresDatabase database) {
        Map<UUID, Instant> decided = new HashMap<>();
        events.forEach((event, time) -> decided.put(EventRouter.commandId(event, group), time));
        Map<UUID, Instant> effects = new HashMap<>();
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(EFFECTS)) {
            Array ids = connection.createArrayOf("uuid", decided.keySet().toArray());
            query.setArray(1, ids);
            read(query, effects);
        } catch (SQLException e) {
            throw failure(database, e);
        }
        Histogram delays = new Histogram(HIGHEST_MICROS, 3);
        effects.forEach((command, effect) -> {
            long nanos = Duration.between(decided.get(command), effect).toNanos();
            delays.recordValue(Math.min(HIGHEST_MICROS, Math.max(0, nanos / 1_000)));
        });
        return delays;
    }

    private static DevRuntimeException failure(PostgresDatabase database, SQLException e) {
        return new DevRuntimeException("cannot read the events of " + database.name() + ": " + e.getMessage(), e);
    }
}
