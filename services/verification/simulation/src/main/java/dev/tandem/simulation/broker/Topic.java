package dev.tandem.simulation.broker;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A topic and the groups that read it. */
final class Topic {
    private final List<Partition> partitions;
    private final List<Group> groups = new ArrayList<>();

    Topic(String name, int partitions) {
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(number -> new Partition(name, number))
                .toList();
    }

    List<Partition> partitions() {
        return partitions;
    }

    void add(Group group) {
        groups.add(group);
    }

    int partitionOf(String key) {
        return Math.floorMod(key.hashCode(), partitions.size());
    }

    IncomingRecord append(String key, List<RecordHeader> headers, byte[] value, Instant now) {
        int partition = partitionOf(key);
        IncomingRecord record = partitions.get(partition).append(key, headers, value, now);
        groups.forEach(group -> group.recordsAt(partition));
        return record;
    }
}
