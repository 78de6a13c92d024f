package dev.tandem.kubernetes.render;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values files laid over each other the way Helm does it. */
final class Values {

    private Values() {}

    /** Maps are merged, everything else is replaced, null takes away. */
    static Map<String, Object> merge(Map<?, ?> below, Map<?, ?> above) {
        Map<String, Object> merged = new LinkedHashMap<>();
        below.forEach((key, value) -> merged.put(String.valueOf(key), value));
        above.forEach((key, value) -> lay(merged, String.valueOf(key), value));
        return merged;
    }

    private static void lay(Map<String, Object> merged, String key, Object value) {
        if (value == null) {
            merged.remove(key);
        } else if (value instanceof Map<?, ?> map && merged.get(key) instanceof Map<?, ?> old) {
            merged.put(key, merge(old, map));
        } else {
            merged.put(key, value);
        }
    }
}
