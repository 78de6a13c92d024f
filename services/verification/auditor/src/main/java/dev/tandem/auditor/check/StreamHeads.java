package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.fact.StreamHead;
import dev.tandem.auditor.finding.Check;
import dev.tandem.auditor.finding.Dossier;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;

/** The last event of a stream is the one that its service believes it to be. */
record StreamHeads() implements Check {
    @Override
    public void examine(Dossier dossier, Findings findings) {
        for (StreamHead head : dossier.all(StreamHead.class)) {
            long last = dossier.events(head.category())
                    .filter(event -> event.key().equals(head.key()))
                    .mapToLong(EventStored::version)
                    .max()
                    .orElse(0);
            if (last != head.version()) {
                findings.add(
                        Rule.EVENT_MISSING,
                        dossier.subject(),
                        head.category().stream(head.key()) + " is at version " + head.version()
                                + ", its last event is version " + last);
            }
        }
    }
}
