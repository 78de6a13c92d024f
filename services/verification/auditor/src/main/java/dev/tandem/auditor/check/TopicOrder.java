package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.PartitionRead;
import dev.tandem.auditor.fact.RecordSeen;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first occurrence of each version of a key comes after that of the version before. Reads partition by partition:
 * a key that appears in two is out of order in the second, where it does not begin with 1.
 */
public final class TopicOrder {
    private final Findings findings;
    private final Map<String, Sequence> keys = new HashMap<>();
    private final Set<Category> truncated = EnumSet.noneOf(Category.class);
    private long repeats;

    public TopicOrder(Findings findings) {
        this.findings = findings;
    }

    public void read(RecordSeen record) {
        Sequence sequence = keys.computeIfAbsent(record.key(), key -> new Sequence());
        if (sequence.fills(record.version())) {
            findings.add(Rule.RECORD_TOO_EARLY, record.key(), record.describe() + " came after a later version");
        } else if (record.version() <= sequence.last) {
            repeats++;
        } else {
            sequence.advanceTo(record.version());
        }
    }

    /** Ends a partition; what is missing now never came. */
    public void end(PartitionRead partition) {
        if (partition.isTruncated()) {
            truncated.add(partition.category());
        }
        keys.forEach((key, sequence) -> {
            Set<Long> missing = partition.isTruncated() ? sequence.missingAfterFirst() : sequence.missing;
            if (!missing.isEmpty()) {
                findings.add(
                        Rule.RECORD_GAP,
                        key,
                        partition.category().topic() + "-" + partition.partition() + " lacks version " + missing
                                + " of " + key + ", has " + sequence.last);
            }
        });
        keys.clear();
    }

    /** Records that came again, as at-least-once publication allows. */
    public long repeats() {
        return repeats;
    }

    /** Whether retention dropped records of the topic. */
    public boolean isTruncated(Category category) {
        return truncated.contains(category);
    }

    /** What was seen of a key so far. */
    private static final class Sequence {
        // Almost always empty, and there is one for each key of a partition.
        private NavigableSet<Long> missing = Collections.emptyNavigableSet();
        private long first;
        private long last;

        void advanceTo(long version) {
            if (last == 0) {
                first = version;
            }
            if (version > last + 1) {
                missing = new TreeSet<>(missing);
            }
            for (long skipped = last + 1; skipped < version; skipped++) {
                missing.add(skipped);
            }
            last = version;
        }

        boolean fills(long version) {
            return !missing.isEmpty() && missing.remove(version);
        }

        Set<Long> missingAfterFirst() {
            return missing.tailSet(first);
        }
    }
}
