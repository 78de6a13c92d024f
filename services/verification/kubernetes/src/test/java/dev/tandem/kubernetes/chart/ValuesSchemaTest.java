package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Repository;
import dev.tandem.kubernetes.render.YamlDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema knows exactly the values that there are. */
class ValuesSchemaTest {
    private static final Path CHART = Chart.tandem().directory();
    private static final String PROPERTIES = "properties";
    private static final String OTHERS = "additionalProperties";

    private final Map<String, Object> schema =
            YamlDocuments.readOne(Repository.read(CHART.resolve("values.schema.json")));
    private final Map<String, Object> values = YamlDocuments.readOne(Repository.read(CHART.resolve("values.yaml")));

    @Test
    void objectsWithNamedPropertiesTakeNoOthers() {
        List<String> open = new ArrayList<>();
        collectOpen("", schema, open);
        assertThat(open).isEmpty();
    }

    @Test
    void everyPropertyHasADefault() {
        List<String> missing = new ArrayList<>();
        collectMissing("", schema, values, missing);
        assertThat(missing).isEmpty();
    }

    private static void collectOpen(String path, Object node, List<String> open) {
        if (node instanceof Map<?, ?> map) {
            if (map.get(PROPERTIES) instanceof Map<?, ?> && !Boolean.FALSE.equals(map.get(OTHERS))) {
                open.add(path);
            }
            map.forEach((key, value) -> collectOpen(path + '/' + key, value, open));
        }
    }

    /** Services leave out what the defaults say, and values of lists are the user's. */
    private void collectMissing(String path, Map<?, ?> node, Object value, List<String> missing) {
        if (!(resolve(node).get(PROPERTIES) instanceof Map<?, ?> properties) || path.startsWith("/services/")) {
            return;
        }
        properties.forEach((key, property) -> {
            boolean helmsOwn = path.isEmpty() && key.equals("global");
            if (value instanceof Map<?, ?> map && map.containsKey(key)) {
                collectMissing(path + '/' + key, (Map<?, ?>) property, map.get(key), missing);
            } else if (!helmsOwn && !path.endsWith("/affinity")) {
                missing.add(path + '/' + key);
            }
        });
    }

    private Map<?, ?> resolve(Map<?, ?> node) {
        if (node.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return (Map<?, ?>) ((Map<?, ?>) schema.get("definitions")).get(name);
        }
        return node;
    }
}
