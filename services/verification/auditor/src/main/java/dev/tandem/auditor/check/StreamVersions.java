package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventStored;
import dev.tandem.auditor.finding.Findings;
import dev.tandem.auditor.finding.Rule;

/** A stream's events are numbered from 1 without gaps, and each can be read. Reads them by stream and version. */
public final class StreamVersions {
    private final Findings findings;
    private Category category;
    private String key = "";
    private long last;

    public StreamVersions(Findings findings) {
        this.findings = findings;
    }

    public void read(EventStored event) {
        if (event.category() != category || !event.key().equals(key)) {
            category = event.category();
            key = event.key();
            last = 0;
        }
        if (event.version() != last + 1) {
            String missing = event.version() == last + 2 ? "" : " to " + (event.version() - 1);
            findings.add(
                    Rule.EVENT_MISSING,
                    category.subject(key, event.version()),
                    category.stream(key) + " lacks version " + (last + 1) + missing);
        }
        last = event.version();
        if (event.content().equals(Content.UNREADABLE)) {
            findings.add(Rule.EVENT_UNREADABLE, event.subject(), event.describe() + " cannot be decoded");
        }
    }
}
