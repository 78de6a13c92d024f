package dev.tandem.scaler.simulation;

import java.util.List;

/** What can be seen of the consumer group from outside. */
record Group(List<Queue> queues, Pods pods) {
    long lag() {
        return queues.stream()
                .mapToLong(queue -> queue.endOffset() - queue.committedOffset())
                .sum();
    }
}
