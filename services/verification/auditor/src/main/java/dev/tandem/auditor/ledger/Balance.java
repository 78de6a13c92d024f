package dev.tandem.auditor.ledger;

import dev.tandem.auditor.finding.Finding;
import dev.tandem.auditor.finding.Kind;
import java.util.List;
import java.util.Map;

/** The closed ledger: the orders, what is wrong (counted by kind, the first findings of each rule), and remarks. */
public record Balance(
        Orders orders, Extras extras, Map<Kind, Long> wrong, List<Finding> findings, List<String> remarks) {
    /**
     * Every accepted order is one of the others.
     *
     * @param parked came to no end because a consumer keeps a record of it and tries again
     * @param dead the same, but its attempts are spent or people discarded it
     */
    public record Orders(long accepted, long completed, long cancelled, long inFlight, long parked, long dead) {}

    /**
     * What is no fault, but good to know.
     *
     * @param repeatedRecords records that came again, as at-least-once publication allows
     * @param foreignRecords records on the topics that are not their owners'
     * @param letters records that consumers keep because they could not apply them
     * @param repeatedMessages mails and webhooks that arrived again under the same key
     * @param undelivered messages that were given up after their last attempt
     */
    public record Extras(
            long repeatedRecords, long foreignRecords, long letters, long repeatedMessages, long undelivered) {}

    public Balance {
        wrong = Map.copyOf(wrong);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** How many findings of a kind there are, also those that are not listed. */
    public long count(Kind kind) {
        return wrong.getOrDefault(kind, 0L);
    }

    /** How many findings there are in all. */
    public long wrongInAll() {
        return wrong.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return wrong.isEmpty();
    }
}
