package dev.tandem.kubernetes.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object as it would be sent to a cluster.
 *
 * @param source the template or file it comes from
 * @param content the parsed YAML: maps, lists, texts, numbers, booleans
 */
public record Manifest(String source, Map<String, Object> content) {

    /** The API group and version, or an empty text. */
    public String apiVersion() {
        return text("apiVersion");
    }

    /** The kind, or an empty text. */
    public String kind() {
        return text("kind");
    }

    /** The name, or an empty text. */
    public String name() {
        return text("metadata.name");
    }

    /** What lies under the keys separated by dots; numbers count list elements from 0. */
    public Optional<Object> at(String path) {
        Object here = content;
        for (String key : path.split("\\.", -1)) {
            here = step(here, key);
        }
        return Optional.ofNullable(here);
    }

    /** The text under a path, or an empty one. */
    public String text(String path) {
        return at(path).map(String::valueOf).orElse("");
    }

    /** The map under a path, or an empty one. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String path) {
        return at(path).filter(Map.class::isInstance)
                .map(value -> (Map<String, Object>) value)
                .orElse(Map.of());
    }

    /** The list of maps under a path, or an empty one. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> maps(String path) {
        return at(path).filter(List.class::isInstance)
                .map(value -> (List<Map<String, Object>>) value)
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return kind() + ' ' + name() + " (" + source + ')';
    }

    private static Object step(Object here, String key) {
        if (here instanceof Map<?, ?> map) {
            return map.get(key);
        }
        boolean index = key.matches("\\d+");
        if (here instanceof List<?> list && index && Integer.parseInt(key) < list.size()) {
            return list.get(Integer.parseInt(key));
        }
        return null;
    }
}
