package dev.tandem.simulation.broker;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordPosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Records that cannot be read as they lie at the broker, and what is known of them. */
public final class Damage {
    static final byte[] UNREADABLE = {-1, 0, 7};

    private final Map<RecordPosition, byte[]> originals = new LinkedHashMap<>();
    private final Set<String> garbage = new TreeSet<>();

    void corrupted(RecordPosition at, byte[] original) {
        originals.put(at, original);
    }

    void keptBy(String group, IncomingRecord unreadable) {
        garbage.add(group + " " + unreadable.position());
    }

    /** What the record should have held; empty when it never held anything. */
    public Optional<byte[]> original(IncomingRecord record) {
        return Optional.ofNullable(originals.get(record.position()));
    }

    /** Whether the record never was an event. */
    public boolean isGarbage(String group, IncomingRecord record) {
        return garbage.contains(group + " " + record.position());
    }

    /** Groups and positions of all that never was an event. */
    public Set<String> garbage() {
        return Set.copyOf(garbage);
    }
}
