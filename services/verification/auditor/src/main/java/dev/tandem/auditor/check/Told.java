package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One message per step, recipient and channel: two keys would tell the receiver twice. */
record Told() implements Check {
    @Override
    public void examine(Dossier order, Findings findings) {
        Map<String, Set<String>> keys = new TreeMap<>();
        order.all(EventType.NOTIFICATION_REQUESTED)
                .forEach(message -> keys.computeIfAbsent(message.content().about(), about -> new TreeSet<>())
                        .add(message.content().reference()));
        keys.forEach((about, names) -> {
            if (names.size() > 1) {
                findings.add(Rule.TOLD_TWICE, order.subject(), about + " under the keys " + names);
            }
        });
    }
}
