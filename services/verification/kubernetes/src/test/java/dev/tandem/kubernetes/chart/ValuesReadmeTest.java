package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The chart's README lists every value with its default and meaning, as values.yaml has them. */
class ValuesReadmeTest {
    private static final Path CHART = Chart.tandem().directory();

    private final ValuesReference reference = new ValuesReference(Repository.read(CHART.resolve("values.yaml")));

    @Test
    void everyValueSaysWhatItMeans() {
        assertThat(reference.undocumented()).isEmpty();
        assertThat(reference.rows()).hasSizeGreaterThan(100);
    }

    @Test
    void readmeIsWhatTheValuesFileSays() {
        String table = reference.rows().stream()
                .map(row -> "| `" + row.path() + "` | " + standard(row.standard()) + " | "
                        + row.meaning().replace("<", "&lt;").replace("|", "\\|") + " |\n")
                .collect(Collectors.joining("", "| value | default | meaning |\n|---|---|---|\n", ""));
        GeneratedText.checkPart(CHART.resolve("README.md"), "values", table);
    }

    private static String standard(Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return '`' + flow(value) + '`';
        }
        return "".equals(value) ? "" : '`' + String.valueOf(value) + '`';
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValuesReadmeTest::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }
}
