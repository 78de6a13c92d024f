package dev.tandem.kubernetes.cross;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the Secrets that an object uses: in variables, volumes, and for KEDA. */
final class SecretReferences {

    private SecretReferences() {}

    static void collect(Object node, Set<String> names) {
        if (node instanceof List<?> list) {
            list.forEach(element -> collect(element, names));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("secretKeyRef") || key.equals("secretRef") || key.equals("secret")) {
                    name(value, names);
                } else if (key.equals("secretTargetRef")) {
                    ((List<?>) value).forEach(target -> name(target, names));
                }
                collect(value, names);
            });
        }
    }

    private static void name(Object reference, Set<String> names) {
        if (reference instanceof Map<?, ?> map) {
            Object name = map.get("name") == null ? map.get("secretName") : map.get("name");
            if (name != null) {
                names.add(name.toString());
            }
        }
    }
}
