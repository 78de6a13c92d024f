package dev.tandem.auditor.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings: counts them all, keeps the first 1,000 of each rule. Not thread-safe. */
public final class Findings {
    private static final int KEPT = 1_000;

    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    private final List<Finding> kept = new ArrayList<>();

    /** Adds what is wrong with one thing. */
    public void add(Rule rule, String id, String text) {
        add(rule, List.of(id), text);
    }

    /** Adds what is wrong with several things together. */
    public void add(Rule rule, List<String> ids, String text) {
        if (counts.merge(rule, 1L, Long::sum) <= KEPT) {
            kept.add(new Finding(rule, ids, text));
        }
    }

    /** The first findings of each rule. */
    public List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** How many findings of each kind there are; a kind without findings is left out. */
    public Map<Kind, Long> byKind() {
        Map<Kind, Long> sums = new EnumMap<>(Kind.class);
        counts.forEach((rule, count) -> sums.merge(rule.kind(), count, Long::sum));
        return sums;
    }
}
