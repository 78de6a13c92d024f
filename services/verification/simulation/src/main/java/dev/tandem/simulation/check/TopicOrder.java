package dev.tandem.simulation.check;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.IncomingRecord;
import java.util.HashMap;
import java.util.Map;

/** Per key, first publications come in version order and without gaps; repeats are allowed and counted. */
public final class TopicOrder {
    private final Findings findings;
    private final Map<String, Long> versions = new HashMap<>();
    private long repeats;
    private long awaited;

    public TopicOrder(Findings findings) {
        this.findings = findings;
    }

    /** An event is committed that has to be published. */
    public void committed() {
        awaited++;
    }

    /** Whether every committed event was published. */
    public boolean isComplete() {
        return awaited == 0;
    }

    /** Told of every event that arrives at the broker. */
    public void published(IncomingRecord record) {
        String key = record.position().topic() + " key " + record.orderingKey();
        long last = versions.getOrDefault(key, 0L);
        long next = Long.parseLong(record.header(EventHeaders.VERSION).orElseThrow());
        if (next > last + 1) {
            findings.add("published-in-order", key + " has version " + next + " right after " + last + ".");
        }
        if (next <= last) {
            repeats++;
        } else {
            awaited--;
        }
        versions.put(key, Math.max(next, last));
    }

    /** Records that were published more than once. */
    public long repeats() {
        return repeats;
    }
}
