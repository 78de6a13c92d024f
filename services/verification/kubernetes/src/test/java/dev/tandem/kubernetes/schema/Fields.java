package dev.tandem.kubernetes.schema;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** An object with known fields; found when needed, because some contain themselves. */
final class Fields implements Schema {
    private final Supplier<Map<String, Schema>> known;
    private final Set<String> required;

    Fields(Supplier<Map<String, Schema>> known, Set<String> required) {
        this.known = known;
        this.required = required;
    }

    static String below(String path, Object key) {
        return path.isEmpty() ? String.valueOf(key) : path + '.' + key;
    }

    @Override
    public void check(Object value, String path, Findings findings) {
        if (!(value instanceof Map<?, ?> map)) {
            findings.wrongType(path, "an object", value);
            return;
        }
        Map<String, Schema> fields = known.get();
        for (String name : new TreeSet<>(required)) {
            if (map.get(name) == null) {
                findings.missing(below(path, name));
            }
        }
        map.forEach((key, field) -> {
            Schema schema = fields.get(String.valueOf(key));
            if (schema == null) {
                findings.unknown(below(path, key), String.valueOf(key), fields.keySet());
            } else if (field != null) {
                schema.check(field, below(path, key), findings);
            }
        });
    }
}
