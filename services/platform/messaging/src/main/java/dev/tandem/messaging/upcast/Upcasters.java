package dev.tandem.messaging.upcast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The upcasters of all event types a service knows; the same ones wherever an event is read. Immutable. */
public final class Upcasters {
    public static final Upcasters NONE = of(List.of());

    private final Map<String, NavigableMap<Integer, Upcaster>> byType;

    private Upcasters(Map<String, NavigableMap<Integer, Upcaster>> byType) {
        this.byType = byType;
    }

    /** Fails with {@link IllegalArgumentException} when a type's steps do not go from 1 upwards without a gap. */
    public static Upcasters of(List<Upcaster> upcasters) {
        Map<String, NavigableMap<Integer, Upcaster>> byType = new HashMap<>();
        for (Upcaster upcaster : upcasters) {
            Upcaster other = byType.computeIfAbsent(upcaster.type(), type -> new TreeMap<>())
                    .put(upcaster.fromSchema(), upcaster);
            if (other != null) {
                throw new IllegalArgumentException(
                        "Two upcasters for " + upcaster.type() + " of schema " + upcaster.fromSchema());
            }
        }
        byType.forEach((type, steps) -> {
            List<Integer> expected =
                    IntStream.rangeClosed(1, steps.size()).boxed().toList();
            if (!List.copyOf(steps.keySet()).equals(expected)) {
                throw new IllegalArgumentException(type + " needs upcasters from schema 1 on without a gap");
            }
        });
        return new Upcasters(Map.copyOf(byType));
    }

    /** The schema in which events of this type are written today. */
    public int current(String type) {
        return steps(type).size() + 1;
    }

    /** Fails with {@link UnknownSchemaException} for a schema of the future, and when a step fails. */
    public byte[] upcast(String type, int schema, byte[] payload) {
        int current = current(type);
        if (schema < 1 || schema > current) {
            throw new UnknownSchemaException(type + " has schema " + schema + ", this version knows 1 to " + current
                    + ": deploy a version that knows it, then redrive");
        }
        byte[] bytes = payload;
        for (Upcaster step : steps(type).tailMap(schema, true).values()) {
            bytes = changed(step, bytes);
        }
        return bytes;
    }

    private static byte[] changed(Upcaster step, byte[] payload) {
        try {
            return step.change().apply(payload);
        } catch (RuntimeException e) {
            throw new UnknownSchemaException(
                    step.type() + " cannot be brought from schema " + step.fromSchema() + " to the next: "
                            + e.getMessage(),
                    e);
        }
    }

    private NavigableMap<Integer, Upcaster> steps(String type) {
        return byType.getOrDefault(type, new TreeMap<>());
    }
}
