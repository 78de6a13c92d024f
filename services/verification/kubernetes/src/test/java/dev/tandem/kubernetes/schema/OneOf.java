package dev.tandem.kubernetes.schema;

import java.util.Set;

/** One of a few texts. */
record OneOf(Set<String> texts) implements Schema {
    @Override
    public void check(Object value, String path, Findings findings) {
        if (!(value instanceof String text) || !texts.contains(text)) {
            findings.wrongType(path, "one of " + String.join(", ", texts), value);
        }
    }
}
