package dev.tandem.chaos.rest;

import dev.tandem.chaos.fault.TopicFaults;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Does what people would do with dead letters: discards garbage, and reports what is none. */
public final class Letters {

    private static final String DISCARD = """
            with discarded as (
              update letters set status = 'DISCARDED', changed_at = now()
              where letter_id = ?::uuid and status = 'DEAD' returning consumer, topic, key)
            update lanes set due_at = now() from discarded
            where (lanes.consumer, lanes.topic, lanes.key) = (discarded.consumer, discarded.topic, discarded.key)""";

    private final DevStack stack;
    private long discarded;

    public Letters(DevStack stack) {
        this.stack = stack;
    }

    /** Discards the dead letters that chaos has planted. */
    void discardPlanted() {
        for (ServiceSpec service : Topology.SERVICES) {
            if (service.ownsDatabase()) {
                PostgresDatabase database = stack.database(service.name());
                new ServiceTables(database)
                        .deadLetters(TopicFaults.MARK).stream()
                                .filter(ServiceTables.DeadLetter::planted)
                                .forEach(letter -> discard(database, letter.id()));
            }
        }
    }

    /** The dead letters that chaos has not planted, one line each. */
    public List<String> genuine() {
        List<String> lines = new ArrayList<>();
        for (ServiceSpec service : Topology.SERVICES) {
            if (service.ownsDatabase()) {
                new ServiceTables(stack.database(service.name()))
                        .deadLetters(TopicFaults.MARK).stream()
                                .filter(letter -> !letter.planted())
                                .map(letter -> letter.consumer() + " gave up " + letter.type() + " of " + letter.key()
                                        + ": " + letter.fault())
                                .forEach(lines::add);
            }
        }
        return lines;
    }

    /** How many were discarded. */
    public long discarded() {
        return discarded;
    }

    private void discard(PostgresDatabase database, String letterId) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(DISCARD)) {
            statement.setString(1, letterId);
            statement.executeUpdate();
            discarded++;
        } catch (SQLException e) {
            throw new DevRuntimeException("cannot discard a letter of " + database.name() + ": " + e.getMessage(), e);
        }
    }
}
