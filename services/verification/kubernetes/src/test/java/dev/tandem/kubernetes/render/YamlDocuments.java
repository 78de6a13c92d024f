package dev.tandem.kubernetes.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as Kubernetes reads it: version 1.1 without dates; a key given twice is an error. */
public final class YamlDocuments {
    private static final int LARGEST = 64 * 1024 * 1024;

    private YamlDocuments() {}

    /** All documents of a file that hold something; each must be a map. */
    public static List<Map<String, Object>> read(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : yaml().loadAll(text)) {
            if (document != null) {
                documents.add(map(document));
            }
        }
        return documents;
    }

    /** The only document of a file; an empty file is an empty map. */
    public static Map<String, Object> readOne(String text) {
        List<Map<String, Object>> documents = read(text);
        if (documents.size() > 1) {
            throw new IllegalArgumentException("expected one document, found " + documents.size());
        }
        return documents.isEmpty() ? Map.of() : documents.get(0);
    }

    /** One document in block style. */
    public static String write(Map<String, Object> document) {
        return yaml().dump(document);
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setCodePointLimit(LARGEST);
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(limits), new Representer(style), style, limits, new Undated());
    }

    private static Map<String, Object> map(Object document) {
        if (!(document instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("expected a map, found: " + document);
        }
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }

    /** What looks like a date stays a text. */
    private static final class Undated extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
