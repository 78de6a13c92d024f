package dev.tandem.kubernetes.schema;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads schemas that are written as examples: {@code name!: text} is a required text, {@code [text]} a list of them,
 * {@code {"*": integer}} a map of numbers under any keys, {@code one of A, B} a choice, {@code core V1Probe} a type of
 * Kubernetes itself, {@code any} anything. A value is text, integer, number, boolean, "text or integer" or quantity.
 */
final class Notation {
    private static final String REQUIRED = "!";
    private static final String ANY_KEY = "*";
    private static final String CHOICE = "one of ";
    private static final String CORE = "core ";

    private final CoreSchemas core;

    Notation(CoreSchemas core) {
        this.core = core;
    }

    Schema read(Object written) {
        if (written instanceof List<?> list) {
            return new Schema.Elements(read(list.get(0)));
        }
        if (written instanceof Map<?, ?> map) {
            return map.containsKey(ANY_KEY) ? new Schema.Entries(read(map.get(ANY_KEY))) : fields(map);
        }
        return word(String.valueOf(written));
    }

    private Schema fields(Map<?, ?> written) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        written.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (name.endsWith(REQUIRED)) {
                name = name.substring(0, name.length() - REQUIRED.length());
                required.add(name);
            }
            fields.put(name, read(value));
        });
        return new Fields(() -> fields, required);
    }

    private Schema word(String word) {
        if (word.equals("any")) {
            return new Schema.Anything();
        }
        if (word.startsWith(CORE)) {
            return core.named(word.substring(CORE.length()));
        }
        if (word.startsWith(CHOICE)) {
            List<String> texts = Arrays.asList(word.substring(CHOICE.length()).split(", ", -1));
            return new OneOf(new LinkedHashSet<>(texts));
        }
        return Scalar.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
