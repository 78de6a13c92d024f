package dev.tandem.auditor.finding;

import java.util.List;

/** Something that is wrong: which rule it breaks, the offending ids, and what is wrong in one clause. */
public record Finding(Rule rule, List<String> ids, String text) {
    public Finding {
        ids = List.copyOf(ids);
    }

    public Kind kind() {
        return rule.kind();
    }
}
