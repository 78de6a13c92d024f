package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.letter.LetterQuery;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A query for letters as a condition with the parameters 1 to 8. */
final class LetterFilter {
    static final String CONDITION = """
            status = any($1)
            and ($2::text is null or consumer = $2)
            and ($3::text is null or topic = $3)
            and ($4::text is null or key = $4)
            and ($5::text is null or event_type = $5)
            and ($6::text is null or fault_type = $6)
            and ($7::timestamptz is null or parked_at >= $7)
            and ($8::timestamptz is null or parked_at < $8)
            """;

    private LetterFilter() {}

    static Tuple parameters(LetterQuery query) {
        return addTo(Tuple.tuple(), query);
    }

    static Tuple addTo(Tuple tuple, LetterQuery query) {
        return tuple.addArrayOfString(Columns.texts(query.statuses(), Enum::name))
                .addString(text(query.consumer()))
                .addString(text(query.topic()))
                .addString(text(query.key()))
                .addString(text(query.eventType()))
                .addString(text(query.faultType()))
                .addOffsetDateTime(time(query.parkedFrom()))
                .addOffsetDateTime(time(query.parkedBefore()));
    }

    private static String text(Optional<String> value) {
        return value.map(Columns::text).orElse(null);
    }

    private static OffsetDateTime time(Optional<Instant> value) {
        return value.map(Columns::time).orElse(null);
    }
}
