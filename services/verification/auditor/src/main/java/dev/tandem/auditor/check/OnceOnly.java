package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can happen to a stream once happened once. */
record OnceOnly() implements Check {
    @Override
    public void examine(Dossier dossier, Findings findings) {
        for (EventType type : dossier.types()) {
            List<EventStored> same = dossier.all(type);
            if (type.isOnce() && same.size() > 1) {
                Map<String, Long> perStream =
                        same.stream().collect(Collectors.groupingBy(EventStored::key, Collectors.counting()));
                perStream.forEach((key, count) -> {
                    if (count > 1) {
                        findings.add(
                                Rule.EVENT_REPEATED,
                                dossier.subject(),
                                type.category().stream(key) + " has " + count + " " + type.shortName());
                    }
                });
            }
        }
    }
}
