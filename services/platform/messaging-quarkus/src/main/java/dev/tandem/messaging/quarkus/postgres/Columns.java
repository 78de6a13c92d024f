package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.MessageContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Conversions between the core's types and the client's columns and column arrays. */
final class Columns {
    private Columns() {}

    static <T> String[] texts(Collection<T> items, Function<T, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    static <T> UUID[] uuids(Collection<T> items, Function<T, UUID> value) {
        return items.stream().map(value).toArray(UUID[]::new);
    }

    static <T> Long[] longs(Collection<T> items, Function<T, Long> value) {
        return items.stream().map(value).toArray(Long[]::new);
    }

    static <T> Buffer[] bytes(Collection<T> items, Function<T, byte[]> value) {
        return items.stream().map(value).map(Buffer::buffer).toArray(Buffer[]::new);
    }

    static <T> OffsetDateTime[] times(Collection<T> items, Function<T, Instant> value) {
        return items.stream().map(value).map(Columns::time).toArray(OffsetDateTime[]::new);
    }

    /** PostgreSQL's text has no character zero. */
    static String text(String value) {
        return value.replace('\0', '\uFFFD');
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }

    static MessageContext context(Row row) {
        return new MessageContext(
                Optional.ofNullable(row.getString("traceparent")),
                Optional.ofNullable(row.getString("correlation_id")),
                Optional.ofNullable(row.getString("causation_id")));
    }
}
