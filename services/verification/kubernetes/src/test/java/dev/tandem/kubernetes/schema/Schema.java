package dev.tandem.kubernetes.schema;

import java.util.List;
import java.util.Map;

/** What a value has to look like. */
interface Schema {

    /** Reports all that is wrong with the value at the path. */
    void check(Object value, String path, Findings findings);

    /** Whatever it is, it is right. */
    record Anything() implements Schema {
        @Override
        public void check(Object value, String path, Findings findings) {}
    }

    /** A list whose elements all look alike. */
    record Elements(Schema element) implements Schema {
        @Override
        public void check(Object value, String path, Findings findings) {
            if (!(value instanceof List<?> list)) {
                findings.wrongType(path, "a list", value);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                element.check(list.get(i), path + '[' + i + ']', findings);
            }
        }
    }

    /** A map under keys of the writer's choice. */
    record Entries(Schema value) implements Schema {
        @Override
        public void check(Object map, String path, Findings findings) {
            if (!(map instanceof Map<?, ?> entries)) {
                findings.wrongType(path, "a map", map);
                return;
            }
            entries.forEach((key, entry) -> value.check(entry, Fields.below(path, key), findings));
        }
    }
}
