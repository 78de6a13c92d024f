package dev.tandem.messaging;

import java.util.Objects;

/**
 * Names one aggregate's event stream: a category such as {@code order} and the aggregate id as key.
 * The natural order is the order in which stores lock and write streams.
 */
public record StreamId(String category, String key) implements Comparable<StreamId> {
    private static final char SEPARATOR = '/';

    public StreamId {
        Objects.requireNonNull(key, "key");
        if (category.isEmpty() || category.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("A stream category is non-empty and has no '/': " + category);
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A stream key is not empty: category " + category);
        }
    }

    /** Reads the form that {@link #text()} writes. */
    public static StreamId parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("Not a stream id, expected category/key: " + text);
        }
        return new StreamId(text.substring(0, separator), text.substring(separator + 1));
    }

    /** The stored form, {@code category/key}. */
    public String text() {
        return category + SEPARATOR + key;
    }

    @Override
    public int compareTo(StreamId other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
