package dev.tandem.kubernetes.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** YAML is read as Kubernetes reads it. */
class YamlDocumentsTest {

    @Test
    void keyGivenTwiceIsAnError() {
        assertThatThrownBy(() -> YamlDocuments.read("a: 1\na: 2\n")).hasMessageContaining("duplicate key a");
    }

    @Test
    void bareYesIsABooleanAndADateIsAText() {
        assertThat(YamlDocuments.readOne("yes: no\nday: 2026-01-01\nmode: 0644\n"))
                .isEqualTo(Map.of("true", false, "day", "2026-01-01", "mode", 420));
    }

    @Test
    void emptyDocumentsAreSkipped() {
        assertThat(YamlDocuments.read("---\n# nothing\n---\na: 1\n---\n")).containsExactly(Map.of("a", 1));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        Map<String, Object> document = Map.of("a", Map.of("b", "yes"), "n", 3);
        assertThat(YamlDocuments.readOne(YamlDocuments.write(document))).isEqualTo(document);
    }
}
